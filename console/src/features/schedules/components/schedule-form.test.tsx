import type { QueryClient } from '@tanstack/react-query';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import type { ScheduleDetail } from '../types';
import { OPENED, press, show, write } from './schedule-form.fixture';

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
    if (request.url.includes('/preview')) return Response.json({ occurrences: [], warnings: [] });
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

function put(request: Request): Response {
  puts.push(request);
  const current = request.headers.get('if-match') === `"${stored.entityVersion}"`;
  return current
    ? Response.json(stored)
    : Response.json({ type: '/problems/changed-meanwhile' }, { status: 412 });
}

const somebodySaves = (change: object) => {
  stored = { ...stored, ...change, entityVersion: stored.entityVersion + 1, changedBy: 'ada' };
};

test('what was typed stays when somebody else was faster, and is shown beside theirs', async () => {
  const onSaved = show(queryClient);
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
  const onSaved = show(queryClient);
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
  show(queryClient);
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
  const onSaved = show(queryClient);
  somebodySaves({ skippedDates: ['2026-12-24'] });
  await write('Folder', 'mine');
  await press('Save schedule');

  await eventually(() => expect(onSaved).toHaveBeenCalled());
  expect(puts.map((request) => request.headers.get('if-match'))).toEqual(['"1"', '"2"']);
});
