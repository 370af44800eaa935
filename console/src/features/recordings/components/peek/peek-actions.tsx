import { Button, Group } from '@mantine/core';
import { IconDownload, IconPlayerStopFilled } from '@tabler/icons-react';
import { useStopJob } from '@/api/stop-job';
import { useDownload } from '../../api/links';
import type { RecordingDetail } from '../../types';

/** Only what the server allows. */
export function PeekActions({ recording }: { recording: RecordingDetail }) {
  const { allowed, recordingId, jobId } = recording;
  const download = useDownload(recordingId);
  const stop = useStopJob(jobId);
  if (!allowed.includes('download') && !allowed.includes('stop')) return null;
  return (
    <Group gap="xs" px="md" pt="sm">
      {allowed.includes('download') && (
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          Download
        </Button>
      )}
      {allowed.includes('stop') && (
        <Button
          color="red"
          leftSection={<IconPlayerStopFilled size={16} />}
          loading={stop.isPending}
          onClick={() => stop.mutate(true)}
        >
          Stop
        </Button>
      )}
    </Group>
  );
}
