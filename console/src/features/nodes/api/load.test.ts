import { afterEach, expect, test, vi } from 'vitest';
import { begunJobs, capturesByNode } from './load';

const NOW = Date.parse('2026-11-24T10:00:00Z');

afterEach(() => vi.unstubAllGlobals());

test('a job uses capacity of its node from its start on, not while it is only reserved', () => {
  const jobs = [
    { nodeId: 'a', startAt: '2026-11-24T09:00:00Z' },
    { nodeId: 'a', startAt: '2026-11-24T10:00:00Z' },
    { nodeId: 'b', startAt: '2026-11-24T11:00:00Z' },
  ];

  expect([...capturesByNode(jobs, NOW)]).toEqual([['a', 2]]);
});

test('reservations, however many, leave no running job out', async () => {
  const fleet = [...jobs(130, 'now', NOW - 60_000), ...jobs(500, 'later', NOW + 60_000)];
  const pages = serve(fleet);

  const begun = await begunJobs(NOW);

  expect(capturesByNode(begun, NOW).get('now')).toBe(130);
  expect(pages).toEqual(['1', '2']);
});

function jobs(count: number, nodeId: string, from: number) {
  return Array.from({ length: count }, (_, at) => ({
    nodeId,
    startAt: new Date(from + at).toISOString(),
  }));
}

/** As the job service pages and sorts: the newest first unless it is told otherwise. */
function serve(fleet: { startAt: string }[]): string[] {
  const pages: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { searchParams } = new URL(request.url);
    const page = searchParams.get('page') ?? '1';
    pages.push(page);
    const sorted = searchParams.get('sort') === 'startAt' ? fleet : fleet.toReversed();
    const from = (Number(page) - 1) * 100;
    return Response.json({ items: sorted.slice(from, from + 100), total: fleet.length });
  });
  return pages;
}
