import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconDoorExit,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { NodeStatus as Status } from '../types';
import { statusWord } from '../words';

const LOOKS: Record<Status, { tone: Tone; icon: ReactNode }> = {
  enrolled: { tone: 'info', icon: <IconClock /> },
  online: { tone: 'healthy', icon: <IconCircleCheck /> },
  offline: { tone: 'critical', icon: <IconPlugConnectedX /> },
  draining: { tone: 'warning', icon: <IconDoorExit /> },
  revoked: { tone: 'quiet', icon: <IconCircleX /> },
};

export function NodeStatus({ status }: { status: Status }) {
  return <StatusTag {...LOOKS[status]}>{statusWord(status)}</StatusTag>;
}
