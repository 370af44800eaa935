import type { QueryClient } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import { press, show, write } from './schedule-form.fixture';

const RUN = {
  date: '2026-11-24',
  startsAt: '2026-11-24T10:00:00Z',
  endsAt: '2026-11-24T10:10:00Z',
  startsAtLocal: '2026-11-24T10:00:00',
  endsAtLocal: '2026-11-24T10:10:00',
  offset: 'Z',
};

const NEXT_DAY = {
  date: '2026-11-25',
  startsAt: '2026-11-25T10:00:00Z',
  endsAt: '2026-11-25T10:10:00Z',
  startsAtLocal: '2026-11-25T11:00:00',
  endsAtLocal: '2026-11-25T11:10:00',
  offset: '+01:00',
  note: 'The clocks go forward in this night.',
};

let queryClient: QueryClient;

beforeEach(() => {
  queryClient = createQueryClient();
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.includes('/preview')) return preview(request);
    return Response.json({ items: [], total: 0 });
  });
});

afterEach(async () => {
  // what is still to be asked is not asked of anybody else
  await eventually(() => expect(queryClient.isFetching()).toBe(0));
  cleanup();
  vi.unstubAllGlobals();
});

const TOO_SHORT = { field: 'stopLateSeconds', detail: 'No longer than the recording' };

async function preview(request: Request): Promise<Response> {
  const { durationSeconds } = await request.json();
  if (durationSeconds < 60) return Response.json({ errors: [TOO_SHORT] }, { status: 400 });
  // as the service does: who does not say that it is an edit is in its own way
  const warnings = request.url.includes('scheduleId=s1') ? [] : ['It overlaps with Hearings.'];
  return Response.json({ occurrences: [RUN, NEXT_DAY], warnings });
}

test('a schedule that is edited is not in its own way', async () => {
  show(queryClient);

  expect(await screen.findByText('10:00–10:10')).toBeInTheDocument();
  expect(screen.queryByText(/overlaps/)).toBeNull();
});

test('each of the next runs is shown, in local time, in UTC, and with what is odd about it', async () => {
  show(queryClient);

  const runs = within(await screen.findByRole('region', { name: 'Preview' }));
  await runs.findByText('10:00–10:10');

  expect(runs.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
    'Tue 24 Nov10:00–10:10 UTC24 Nov 10:00–10:10 UTC',
    'Wed 25 Nov11:00–11:10 UTC+01:0025 Nov 10:00–10:10 UTC The clocks go forward in this night.',
  ]);
});

test('what the preview found wrong with a field is taken back when another field has mended it', async () => {
  show(queryClient);
  await write('Length', '30 s');
  expect(await screen.findByText(TOO_SHORT.detail)).toBeInTheDocument();

  await write('Length', '10 min');

  expect(await screen.findByText('10:00–10:10')).toBeInTheDocument();
  await eventually(() => expect(screen.queryByText(TOO_SHORT.detail)).toBeNull());
});

test('what the preview found wrong does not take away what saving found', async () => {
  show(queryClient);
  await userEvent.clear(screen.getByRole('textbox', { name: 'Schedule' }));
  await press('Save schedule');
  expect(await screen.findByText('Give the schedule a name')).toBeInTheDocument();

  await write('Length', '30 s');

  expect(await screen.findByText(TOO_SHORT.detail)).toBeInTheDocument();
  expect(screen.getByText('Give the schedule a name')).toBeInTheDocument();
});
