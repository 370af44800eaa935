import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { permissionsQuery } from '@/api/permissions';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import type { Area } from './areas';
import { LiveProvider, useLive } from './use-live';

afterEach(() => vi.unstubAllGlobals());

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
