import {
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader2,
  IconRefreshAlert,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusTag } from '@/ui/status-tag';
import type { Recording, RecordingState } from '../types';
import { stateWord } from '../words';

const ICONS: Record<RecordingState, ReactNode> = {
  pending: <IconClock />,
  recording: null,
  finalizing: <IconLoader2 />,
  cached: <IconCircleCheck />,
  failed: <IconAlertTriangleFilled />,
  cancelled: <IconCircleX />,
};

export function StateTag({ recording }: { recording: Pick<Recording, 'state' | 'recovered'> }) {
  const { label, tone } = stateWord(recording);
  const icon = label === 'Recovered' ? <IconRefreshAlert /> : ICONS[recording.state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {label}
    </StatusTag>
  );
}
