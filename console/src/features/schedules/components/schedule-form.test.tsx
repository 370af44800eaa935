import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import { formOf } from '../form';
import type { ScheduleDetail } from '../types';
import { ScheduleForm } from './schedule-form';

const OPENED = {
  scheduleId: 's1',
  entityVersion: 1,
  name: 'Hearings',
  recurrence: 'daily',
  startTime: '10:00:00',
  durationSeconds: 600,
  zone: 'UTC',
  startEarlySeconds: 0,
  stopLateSeconds: 0,
  nodeId: 'n1',
  nameTemplate: '{schedule}',
  folder: 'court',
  skippedDates: [] as string[],
} as unknown as ScheduleDetail;

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

/** As the service has it now. */
let stored: ScheduleDetail;
let puts: Request[];
let queryClient: QueryClient;

beforeEach(() => {
  stored = OPENED;
  puts = [];
  queryClient = createQueryClient();
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') return put(request.clone());
    if (request.url.includes('/preview')) return preview(request);
    if (request.url.endsWith('/api/schedules/s1')) return Response.json(stored);
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

function put(request: Request): Response {
  puts.push(request);
  const current = request.headers.get('if-match') === `"${stored.entityVersion}"`;
  return current
    ? Response.json(stored)
    : Response.json({ type: '/problems/changed-meanwhile' }, { status: 412 });
}

function show() {
  const onSaved = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ScheduleForm
          initial={formOf(OPENED)}
          opened={OPENED}
          onSaved={onSaved}
          onTyped={vi.fn()}
          onCancel={vi.fn()}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return onSaved;
}

async function write(field: string, text: string) {
  const input = screen.getByRole('textbox', { name: field });
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const somebodySaves = (change: object) => {
  stored = { ...stored, ...change, entityVersion: stored.entityVersion + 1, changedBy: 'ada' };
};

test('what was typed stays when somebody else was faster, and is shown beside theirs', async () => {
  const onSaved = show();
  somebodySaves({ durationSeconds: 1200, folder: 'theirs' });
  await write('Folder', 'mine');
  await press('Save schedule');

  const clashes = await screen.findByRole('list', { name: 'Theirs and yours' });
  expect(
    within(clashes)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual([
    'LengthTake theirsTheirs: 20 minYours: 10 min',
    'FolderTake theirsTheirs: theirsYours: mine',
  ]);
  expect(screen.getByText(/^ada saved this schedule/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Folder' })).toHaveValue('mine');
  expect(onSaved).not.toHaveBeenCalled();
});

test('yours is saved over theirs when one says so, with what was taken of theirs', async () => {
  const onSaved = show();
  somebodySaves({ durationSeconds: 1200, folder: 'theirs' });
  await write('Folder', 'mine');
  await press('Save schedule');
  await screen.findByRole('list', { name: 'Theirs and yours' });

  await press('Take theirs: Length');
  await press('Save over theirs');

  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(puts[1]?.headers.get('if-match')).toBe('"2"');
  expect(await puts[1]?.json()).toMatchObject({ durationSeconds: 1200, folder: 'mine' });
});

test('who takes all of theirs has nothing left to save over', async () => {
  show();
  somebodySaves({ durationSeconds: 1200, folder: 'theirs' });
  await write('Folder', 'mine');
  await press('Save schedule');
  await screen.findByRole('list', { name: 'Theirs and yours' });

  await press('Take all of theirs');

  expect(screen.getByRole('textbox', { name: 'Folder' })).toHaveValue('theirs');
  expect(screen.getByRole('textbox', { name: 'Length' })).toHaveValue('20 min');
  expect(screen.getByRole('button', { name: 'Save schedule' })).toBeInTheDocument();
});

test('a newer version that says the same of everything here keeps nobody from saving', async () => {
  const onSaved = show();
  somebodySaves({ skippedDates: ['2026-12-24'] });
  await write('Folder', 'mine');
  await press('Save schedule');

  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(puts.map((request) => request.headers.get('if-match'))).toEqual(['"1"', '"2"']);
});

test('a schedule that is edited is not in its own way', async () => {
  show();

  expect(await screen.findByText('10:00–10:10')).toBeInTheDocument();
  expect(screen.queryByText(/overlaps/)).toBeNull();
});

test('each of the next runs is shown, in local time, in UTC, and with what is odd about it', async () => {
  show();

  const runs = within(await screen.findByRole('region', { name: 'Preview' }));
  await runs.findByText('10:00–10:10');

  expect(runs.getAllByRole('listitem').map(({ textContent }) => textContent?.trim())).toEqual([
    'Tue 24 Nov10:00–10:10 UTC24 Nov 10:00–10:10 UTC',
    'Wed 25 Nov11:00–11:10 UTC+01:0025 Nov 10:00–10:10 UTC The clocks go forward in this night.',
  ]);
});

test('what the preview found wrong with a field is taken back when another field has mended it', async () => {
  show();
  await write('Length', '30 s');
  expect(await screen.findByText(TOO_SHORT.detail)).toBeInTheDocument();

  await write('Length', '10 min');

  expect(await screen.findByText('10:00–10:10')).toBeInTheDocument();
  await eventually(() => expect(screen.queryByText(TOO_SHORT.detail)).toBeNull());
});

test('what the preview found wrong does not take away what saving found', async () => {
  show();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Schedule' }));
  await press('Save schedule');
  expect(await screen.findByText('Give the schedule a name')).toBeInTheDocument();

  await write('Length', '30 s');

  expect(await screen.findByText(TOO_SHORT.detail)).toBeInTheDocument();
  expect(screen.getByText('Give the schedule a name')).toBeInTheDocument();
});
