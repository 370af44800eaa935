import { useState } from 'react';
import { newIdempotencyKey } from './answer';

/** The same request again, after an answer that got lost, must not be done twice: it goes under the same key. */
export class Attempts {
  private request = '';
  private key = '';

  /** @returns the `Idempotency-Key` of a request, another one for another request */
  keyFor(request: unknown): string {
    const written = JSON.stringify(request);
    if (written !== this.request) {
      this.request = written;
      this.key = newIdempotencyKey();
    }
    return this.key;
  }
}

/** For one form: as long as it is open. */
export function useAttempts(): Attempts {
  return useState(() => new Attempts())[0];
}
