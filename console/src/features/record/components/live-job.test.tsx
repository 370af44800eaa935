import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { LiveJob } from './live-job';

const WAITS = {
  jobId: 'j1',
  recordingId: 'r1',
  nodeName: 'demo',
  name: 'Plenary',
  state: 'queued',
  allowed: [],
  capturedMillis: 0,
};

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function show(job: object) {
  vi.stubGlobal('fetch', async () => Response.json({ ...WAITS, ...job }));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <LiveJob job="j1" onClose={vi.fn()} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('says what it waits for', async () => {
  show({ waitingFor: 'demo is offline since 10:00.' });

  expect(await screen.findByText('Waiting for the node')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('demo is offline since 10:00.');
});

test('says each thing that one should know of what was started', async () => {
  show({ notices: ['The disk has room for 40 min.', 'Its clock is 3 s behind.'] });
  await screen.findByText('Plenary');

  const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(alerts).toEqual(['The disk has room for 40 min.', 'Its clock is 3 s behind.']);
});

test('says why it failed', async () => {
  show({ state: 'failed', detail: 'The device went away.' });

  expect(await screen.findByText('Failed')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('The device went away.');
});
