import { Button, Group } from '@mantine/core';
import { IconDownload, IconPlayerStopFilled } from '@tabler/icons-react';
import { StopButton } from '@/ui/stop-button';
import { useDownload } from '../../api/links';
import type { RecordingDetail } from '../../types';

/** Only what the server allows. */
export function PeekActions({ recording }: { recording: RecordingDetail }) {
  const { allowed, recordingId } = recording;
  const download = useDownload(recordingId);
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
      <StopButton job={recording} color="red" leftSection={<IconPlayerStopFilled size={16} />} />
    </Group>
  );
}
