/**
 * The tabs that one person has open in one browser. A browser allows six connections to a host (HTTP/1.1), whatever the
 * number of its tabs: so one tab follows a stream and tells the others what it hears.
 *
 * Whoever holds the lock of that name follows; the browser gives it to the next tab when its holder lets go, closes or
 * crashes. Where a page may have no locks (they need https or localhost, as signing in does) each tab is on its own.
 */
export class Tabs<Message> {
  private readonly name: string;
  private readonly locks: LockManager | undefined = navigator.locks;
  private readonly channel: BroadcastChannel | undefined;

  /** @param name the same in all tabs that share, e.g. `live jobs 0197…` */
  constructor(name: string, onMessage: (message: Message) => void) {
    this.name = `roomtone ${name}`;
    if (!this.locks) return;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => onMessage(data);
  }

  tell(message: Message): void {
    this.channel?.postMessage(message);
  }

  /**
   * Does the work while no other tab does, when it is this tab's turn.
   * @param onWait another tab is at it now
   * @throws AbortError when the signal came before the turn
   */
  async alone<T>(work: () => Promise<T>, signal: AbortSignal, onWait: () => void): Promise<T> {
    if (!this.locks) return work();
    const { locks, name } = this;
    const done = await locks.request(name, { ifAvailable: true }, async (free) =>
      free ? { result: await work() } : undefined,
    );
    if (done) return done.result;
    onWait();
    return locks.request(name, { signal }, work);
  }

  close(): void {
    this.channel?.close();
  }
}
