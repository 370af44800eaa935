import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { permissionsQuery } from '@/api/permissions';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import type { Area } from './areas';
import { LiveProvider, useCapture, useLive } from './use-live';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Follower({ area }: { area: Area }) {
  useLive(area);
  return null;
}

function show(queryClient: QueryClient) {
  const opened = vi.fn(async (_url: string) => new Response(new ReadableStream()));
  vi.stubGlobal('fetch', opened);
  const page = render(
    <QueryClientProvider client={queryClient}>
      <LiveProvider>
        <Follower area="schedules" />
        <Follower area="jobs" />
      </LiveProvider>
    </QueryClientProvider>,
  );
  return { page, urls: () => opened.mock.calls.map(([url]) => url) };
}

test('follows nothing that the person may not see, until they may', async () => {
  const queryClient = createQueryClient();
  queryClient.setQueryData(permissionsQuery.queryKey, { allowed: ['recording:read'] });
  const { page, urls } = show(queryClient);
  await eventually(() => expect(urls()).toEqual(['/api/jobs/live']));

  act(() => {
    const allowed = ['recording:read', 'schedule:read'];
    queryClient.setQueryData(permissionsQuery.queryKey, { allowed });
  });

  await eventually(() => expect(urls()).toEqual(['/api/jobs/live', '/api/schedules/live']));
  page.unmount();
});

test('what has waited long is given its five seconds until the first report', () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  const { result, rerender } = renderHook(({ running }) => useCapture({ jobId: 'w' }, running), {
    initialProps: { running: false },
  });
  const later = (millis: number) => act(() => vi.advanceTimersByTime(millis));
  later(60_000);

  rerender({ running: true });

  later(4_000);
  expect(result.current.heard).toBe(true);
  later(2_000);
  expect(result.current.heard).toBe(false);
});
