import {
  IconActivityHeartbeat,
  IconCalendarRepeat,
  IconServer2,
  IconWaveSine,
  type TablerIcon,
} from '@tabler/icons-react';
import type { QueryArea } from '@/live/areas';

export interface NavigationEntry {
  to: '/recordings' | '/jobs' | '/schedules' | '/nodes';
  /** What one has to have the right to see. */
  area: QueryArea;
  label: string;
  icon: TablerIcon;
}

export const NAVIGATION: NavigationEntry[] = [
  { to: '/recordings', area: 'recordings', label: 'Recordings', icon: IconWaveSine },
  { to: '/jobs', area: 'jobs', label: 'Jobs', icon: IconActivityHeartbeat },
  { to: '/schedules', area: 'schedules', label: 'Schedules', icon: IconCalendarRepeat },
  { to: '/nodes', area: 'nodes', label: 'Nodes', icon: IconServer2 },
];
