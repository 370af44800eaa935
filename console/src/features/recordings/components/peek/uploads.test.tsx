import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { LiveProvider, useLive } from '@/live/use-live';
import type { RecordingDetail } from '../../types';
import { Uploads } from './uploads';

const UPLOAD = {
  uploadId: 'u1',
  state: 'queued',
  policyId: 'p1',
  policyName: 'Copies',
  destinationName: 'Archive',
  sizeBytes: 96_000_000,
  transferredBytes: 0,
  allowed: [],
};

let tell: (event: string) => void;

afterEach(() => vi.unstubAllGlobals());

function Panel() {
  useLive('uploads');
  return <Uploads recording={{ recordingId: 'r1', allowed: [] } as unknown as RecordingDetail} />;
}

function show(uploads: object[]) {
  const live = new ReadableStream<Uint8Array>({
    start: (body) => {
      tell = (event) => body.enqueue(new TextEncoder().encode(event));
    },
  });
  vi.stubGlobal('fetch', async (asked: string | Request) =>
    typeof asked === 'string'
      ? new Response(live)
      : Response.json({ items: uploads, total: uploads.length }),
  );
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <LiveProvider>
          <Panel />
        </LiveProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('shows how far a copy is while it is under way', async () => {
  show([UPLOAD]);
  await screen.findByText('Waiting');

  tell('event:progress\ndata:[{"uploadId":"u1","transferredBytes":48000000}]\n\n');

  expect(await screen.findByText('48 MB of 96 MB')).toBeInTheDocument();
  expect(screen.getByText('Uploading')).toBeInTheDocument();
});

test('what has arrived is not under way any more, whatever comes late', async () => {
  const there = { uploadId: 'u0', state: 'verified', verifiedAt: '2026-11-24T10:00:00Z' };
  show([{ ...UPLOAD, ...there }, UPLOAD]);
  await screen.findByText('Verified');

  tell(
    'event:progress\ndata:[{"uploadId":"u0","transferredBytes":1},{"uploadId":"u1","transferredBytes":1}]\n\n',
  );

  expect(await screen.findByText('Uploading')).toBeInTheDocument();
  expect(screen.getByText('Verified')).toBeInTheDocument();
});
