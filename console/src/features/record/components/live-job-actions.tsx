import { Button, Group } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StopButton } from '@/ui/stop-button';
import type { StartedJob } from '../api/job';

interface LiveJobActionsProps {
  job: StartedJob;
  onClose: () => void;
}

/** Stop while there is something to stop; Play as soon as there is something to play. */
export function LiveJobActions({ job, onClose }: LiveJobActionsProps) {
  return (
    <Group justify="flex-end">
      <StopButton job={job} color="red" leftSection={<IconPlayerStopFilled size={16} />} />
      {job.state === 'completed' && (
        <Button
          leftSection={<IconPlayerPlayFilled size={16} />}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/recordings"
              search={{ peek: job.recordingId }}
              onClick={onClose}
            />
          )}
        >
          Play
        </Button>
      )}
    </Group>
  );
}
