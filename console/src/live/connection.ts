import { EventStreamParser, type ServerEvent } from './event-stream';

export interface ConnectionOptions {
  url: string;
  token: () => Promise<string | undefined>;
  onEvent: (event: ServerEvent) => void;
  /** What came before may have been missed: refetch. */
  onGap: () => void;
}

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 30_000;

/** Doubles with each failure in a row, with up to half of it left to chance so that consoles do not come all at once. */
export function waitMillis(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** failures);
  return longest * (0.5 + chance / 2);
}

/**
 * Follows one stream over fetch, since `EventSource` cannot send a bearer token. Goes on from `Last-Event-ID` after a
 * cut. Open only while the tab is visible: browsers allow six connections to one host.
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
    let failures = 0;
    while (!signal.aborted) {
      const heard = await this.follow(signal).catch(() => false);
      failures = heard ? 0 : failures + 1;
      await pause(waitMillis(failures, Math.random()), signal);
    }
  }

  /** Returns when the stream ends. @returns whether anything was heard */
  private async follow(signal: AbortSignal): Promise<boolean> {
    const response = await fetch(this.options.url, { headers: await this.headers(), signal });
    if (!response.ok || !response.body) return false;
    if (this.lastEventId === undefined) this.options.onGap();

    const parser = new EventStreamParser();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let heard = false;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      heard = true;
      for (const event of parser.push(read.value)) this.hear(event);
    }
    return heard;
  }

  private hear(event: ServerEvent): void {
    if (event.id) this.lastEventId = event.id;
    this.options.onEvent(event);
  }

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
    const timer = setTimeout(resolve, millis);
    const wake = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', wake, { once: true });
  });
}
