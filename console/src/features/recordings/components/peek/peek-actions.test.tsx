import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import type { RecordingDetail } from '../../types';
import { PeekActions } from './peek-actions';

let stops: unknown[];

beforeEach(() => {
  stops = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.url.endsWith('/download-url')) return Response.json({ url: '/signed?key=1' });
    stops.push(await request.json());
    return Response.json({});
  });
});

afterEach(() => vi.unstubAllGlobals());

function show(plan: object | null, allowed = ['stop']) {
  const recording = {
    recordingId: 'r1',
    jobId: 'j1',
    name: 'Night',
    allowed,
    plan,
  } as unknown as RecordingDetail;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <PeekActions recording={recording} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('asks whether the tracks that follow are to be stopped as well', async () => {
  show({ track: 2, tracks: 5 });

  await userEvent.click(screen.getByRole('button', { name: 'Stop Night' }));
  expect(stops).toEqual([]);
  await userEvent.click(await screen.findByRole('menuitem', { name: 'This track only' }));

  await eventually(() => expect(stops).toEqual([{ laterTracks: false }]));
});

test('stops at once what no track follows', async () => {
  show({ track: 5, tracks: 5 });

  await userEvent.click(screen.getByRole('button', { name: 'Stop Night' }));

  await eventually(() => expect(stops).toHaveLength(1));
});

test('says that it stops once it was told to', async () => {
  show(null);

  await userEvent.click(screen.getByRole('button', { name: 'Stop Night' }));

  expect(await screen.findByText('Stopping')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Stop Night' })).toBeDisabled();
});

test('a download leaves the page where it is, also when it leads to nothing', async () => {
  const pressed: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    pressed.push(this);
  });
  show(null, ['download']);

  await userEvent.click(screen.getByRole('button', { name: 'Download' }));

  await eventually(() => expect(pressed).toHaveLength(1));
  expect(pressed[0]?.hasAttribute('download')).toBe(true);
  expect(pressed[0]?.getAttribute('href')).toBe('/signed?key=1');
});
