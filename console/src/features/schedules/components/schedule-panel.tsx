import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { PanelSection, SidePanel } from '@/ui/side-panel';
import { scheduleQuery } from '../api/schedule';
import type { ScheduleDetail } from '../types';
import { timingWords } from '../words';
import { LastRuns } from './last-runs';
import { NextRuns } from './next-runs';
import { ScheduleActions } from './schedule-actions';
import { ScheduleFacts } from './schedule-facts';

interface SchedulePanelProps {
  schedule: string;
  onEdit: (schedule: ScheduleDetail) => void;
  onClose: () => void;
}

/** One schedule: when it runs next, what became of its last runs, what it records. */
export function SchedulePanel({ schedule, onEdit, onClose }: SchedulePanelProps) {
  const { data, error, refetch } = useQuery(scheduleQuery(schedule));
  if (!data) {
    return (
      <SidePanel label="Schedule" title="Schedule" onClose={onClose}>
        {error ? (
          <FailureNotice failure={error} retry={refetch} />
        ) : (
          <Notice title="Loading" icon={<Loader size="sm" />} />
        )}
      </SidePanel>
    );
  }
  return (
    <SidePanel label="Schedule" title={data.name} sub={timingWords(data)} onClose={onClose}>
      <ScheduleActions schedule={data} onEdit={() => onEdit(data)} />
      <PanelSection title="Next runs" note={data.zone}>
        <NextRuns schedule={data} />
      </PanelSection>
      <PanelSection title="Last runs" note={data.zone}>
        <LastRuns runs={data.lastOccurrences} />
      </PanelSection>
      <PanelSection title="What it records">
        <ScheduleFacts schedule={data} />
      </PanelSection>
    </SidePanel>
  );
}
