import { afterEach, expect, test, vi } from 'vitest';
import { followNewerConsole } from './newer-console';

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

test('a part that is gone is fetched with the newer console, once', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T10:00:00Z') });
  const reload = vi.fn();
  followNewerConsole(reload);
  const partIsGone = () =>
    window.dispatchEvent(new Event('vite:preloadError', { cancelable: true }));

  expect(partIsGone()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(1);
  // still gone: now it is told on the page
  expect(partIsGone()).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);

  vi.advanceTimersByTime(120_000);
  expect(partIsGone()).toBe(false);
  expect(reload).toHaveBeenCalledTimes(2);
});
