import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import type { Upload } from '../../api/uploads';
import type { RecordingDetail } from '../../types';
import { QueueUpload } from './queue-upload';

afterEach(() => vi.unstubAllGlobals());

function show(sha256: string) {
  vi.stubGlobal('fetch', async () =>
    Response.json({ items: [{ policyId: 'p1', name: 'Archive', trigger: 'manual' }], total: 1 }),
  );
  const queryClient = createQueryClient();
  const uploads = [{ policyId: 'p1', sha256: 'aa' }] as Upload[];
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <QueueUpload
          recording={{ recordingId: 'r1', cacheFile: { sha256 } } as RecordingDetail}
          uploads={uploads}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return queryClient;
}

test('a new file of the recording can be copied under a policy that copied the old one', async () => {
  show('bb');

  expect(await screen.findByRole('button', { name: 'Queue upload' })).toBeInTheDocument();
});

test('a file is not offered for a copy that it has', async () => {
  const queryClient = show('aa');

  await eventually(() =>
    expect(queryClient.getQueryData(['upload-policies', 'all'])).toBeDefined(),
  );
  expect(screen.queryByRole('button', { name: 'Queue upload' })).toBeNull();
});
