import { Button, Group } from '@mantine/core';
import { ConfirmButton } from '@/ui/confirm-button';
import { useArchiveSchedule } from '../api/archive-schedule';
import { useRunNow } from '../api/run-now';
import type { ScheduleDetail } from '../types';

interface ScheduleActionsProps {
  schedule: ScheduleDetail;
  onEdit: () => void;
}

/** What this person may do with the schedule now; skipping is at the runs. */
export function ScheduleActions({ schedule, onEdit }: ScheduleActionsProps) {
  const { scheduleId, name, allowed } = schedule;
  const run = useRunNow(scheduleId);
  const archive = useArchiveSchedule(scheduleId);
  if (allowed.length === 0) return null;
  return (
    <Group gap="xs" px="md">
      {allowed.includes('edit') && (
        <Button variant="default" onClick={onEdit}>
          Edit
        </Button>
      )}
      {allowed.includes('runNow') && (
        <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          Run now
        </Button>
      )}
      {allowed.includes('archive') && (
        <ConfirmButton
          variant="default"
          c="var(--rt-critical-ink)"
          loading={archive.isPending}
          question={`Archive ${name}?`}
          consequence="It makes no further recordings, for ever. What it has recorded stays. A run that goes on now is not stopped."
          confirm="Archive"
          onConfirm={() => archive.mutate()}
        >
          Archive
        </ConfirmButton>
      )}
    </Group>
  );
}
