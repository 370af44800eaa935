import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusTag, type Tone } from '@/ui/status-tag';
import type { Outcome } from '../types';

const LOOKS: Record<Outcome, { tone: Tone; word: string; icon?: ReactNode }> = {
  planned: { tone: 'quiet', word: 'Planned', icon: <IconCalendarEvent /> },
  waiting: { tone: 'quiet', word: 'Waiting', icon: <IconClock /> },
  recording: { tone: 'recording', word: 'Recording' },
  finalizing: { tone: 'info', word: 'Finalizing', icon: <IconLoader /> },
  completed: { tone: 'healthy', word: 'Completed', icon: <IconCircleCheck /> },
  failed: { tone: 'critical', word: 'Failed', icon: <IconAlertTriangle /> },
  cancelled: { tone: 'quiet', word: 'Cancelled', icon: <IconCircleX /> },
};

/** What became of an occurrence. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const { word, ...look } = LOOKS[outcome];
  return <StatusTag {...look}>{word}</StatusTag>;
}
