/** Aborts its signal when it is not put off for so long. */
export class Deadline {
  private readonly abort = new AbortController();
  private readonly millis: number;
  private timer: ReturnType<typeof setTimeout>;

  constructor(millis: number) {
    this.millis = millis;
    this.timer = this.start();
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  putOff(): void {
    clearTimeout(this.timer);
    this.timer = this.start();
  }

  cancel(): void {
    clearTimeout(this.timer);
  }

  private start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.abort.abort(), this.millis);
  }
}
