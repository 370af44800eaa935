import { vi } from 'vitest';

/** For tests: polls until the expectation holds; long enough for a busy machine. */
export function eventually(expectation: () => void): Promise<void> {
  return vi.waitFor(expectation, { timeout: 10_000 });
}
