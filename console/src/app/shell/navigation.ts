import {
  IconActivityHeartbeat,
  IconCalendarRepeat,
  IconServer2,
  IconWaveSine,
  type TablerIcon,
} from '@tabler/icons-react';

export interface NavigationEntry {
  to: '/recordings' | '/jobs' | '/schedules' | '/nodes';
  label: string;
  icon: TablerIcon;
}

export const NAVIGATION: NavigationEntry[] = [
  { to: '/recordings', label: 'Recordings', icon: IconWaveSine },
  { to: '/jobs', label: 'Jobs', icon: IconActivityHeartbeat },
  { to: '/schedules', label: 'Schedules', icon: IconCalendarRepeat },
  { to: '/nodes', label: 'Nodes', icon: IconServer2 },
];
