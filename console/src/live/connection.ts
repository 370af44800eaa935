import { Deadline } from './deadline';
import { eventsOf, type ServerEvent } from './event-stream';
import { Tabs } from './tabs';

export interface ConnectionOptions {
  url: string;
  token: () => Promise<string | undefined>;
  /** Whose stream it is: tabs of different people tell one another nothing. */
  person: () => Promise<string | undefined>;
  onEvent: (event: ServerEvent) => void;
  /** What came before may have been missed: refetch. */
  onGap: () => void;
}

/** What the tab that follows the stream tells the others; without an event: what came before may have been missed. */
interface Told {
  event?: ServerEvent;
}

/** Servers say something every 15 s: after this long without a word there is nobody at the other end any more. */
const SILENCE_MILLIS = 45_000;
const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 30_000;

/** Doubles with each failure in a row, with up to half of it left to chance so that consoles do not come all at once. */
export function waitMillis(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures);
  return longest * (0.5 + chance / 2);
}

/**
 * Follows one stream over fetch, since `EventSource` cannot send a bearer token, in turn with the other tabs. Goes on
 * from `Last-Event-ID` after a cut, also after that of another tab. Hidden tabs neither follow nor listen.
 */
export class LiveConnection {
  private readonly options: ConnectionOptions;
  private lastEventId: string | undefined;
  private running: AbortController | undefined;

  constructor(options: ConnectionOptions) {
    this.options = options;
  }

  open(): void {
    document.addEventListener('visibilitychange', this.followVisibility);
    this.followVisibility();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.followVisibility);
    this.running?.abort();
    this.running = undefined;
  }

  private readonly followVisibility = () => {
    if (document.visibilityState === 'hidden') {
      this.running?.abort();
      this.running = undefined;
    } else if (!this.running) {
      this.running = new AbortController();
      void this.run(this.running.signal);
    }
  };

  private async run(signal: AbortSignal): Promise<void> {
    const { url, person, onGap } = this.options;
    const tabs = new Tabs<Told>(`${url} ${await person()}`, this.hear);
    let failures = 0;
    while (!signal.aborted) {
      // the lock is held for one stream, not for ever: where this tab fails, the next one tries
      const heard = await tabs
        .alone(() => this.follow(tabs, signal), signal, onGap)
        .catch(() => false);
      failures = heard ? 0 : failures + 1;
      await pause(waitMillis(failures, Math.random()), signal);
    }
    tabs.close();
  }

  /** Returns when the stream ends. @returns whether anything was heard */
  private async follow(tabs: Tabs<Told>, signal: AbortSignal): Promise<boolean> {
    const silence = new Deadline(SILENCE_MILLIS);
    const ends = AbortSignal.any([signal, silence.signal]);
    let heard = false;
    try {
      const response = await fetch(this.options.url, {
        headers: await this.headers(),
        signal: ends,
      });
      // the person lacks a permission: asking again changes nothing but the audit trail
      if (response.status === 403) this.close();
      if (!response.ok || !response.body) return false;
      if (this.lastEventId === undefined) this.pass({}, tabs);
      for await (const events of eventsOf(response.body)) {
        silence.putOff();
        heard = true;
        for (const event of events) this.pass({ event }, tabs);
      }
      return heard;
    } finally {
      silence.cancel();
    }
  }

  private pass(told: Told, tabs: Tabs<Told>): void {
    tabs.tell(told);
    this.hear(told);
  }

  private readonly hear = ({ event }: Told) => {
    if (!event) return this.options.onGap();
    if (event.id) this.lastEventId = event.id;
    this.options.onEvent(event);
  };

  private async headers(): Promise<Record<string, string>> {
    const headers: Record<string, string> = { accept: 'text/event-stream' };
    const token = await this.options.token();
    if (token) headers.authorization = `Bearer ${token}`;
    if (this.lastEventId !== undefined) headers['last-event-id'] = this.lastEventId;
    return headers;
  }
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, millis);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', wake, { once: true });
  });
}
