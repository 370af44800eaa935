import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { JobState } from '../types';
import { stateWord } from '../words';

const LOOKS: Record<JobState, { tone: Tone; icon?: ReactNode }> = {
  queued: { tone: 'quiet', icon: <IconClock /> },
  claimed: { tone: 'info', icon: <IconLoader /> },
  recording: { tone: 'recording' },
  finalizing: { tone: 'info', icon: <IconLoader /> },
  completed: { tone: 'quiet', icon: <IconCircleCheck /> },
  failed: { tone: 'critical', icon: <IconAlertTriangle /> },
  cancelled: { tone: 'quiet', icon: <IconCircleX /> },
};

interface StateTagProps {
  state: JobState;
  /** Taken by its node ahead of its start. */
  reserved?: boolean;
}

export function StateTag({ state, reserved = false }: StateTagProps) {
  if (reserved) {
    return (
      <StatusTag tone="quiet" icon={<IconClock />}>
        Reserved
      </StatusTag>
    );
  }
  return <StatusTag {...LOOKS[state]}>{stateWord(state)}</StatusTag>;
}
