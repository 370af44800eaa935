import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useMayRead } from '@/api/permissions';
import type { Area } from './areas';
import { type Capture, captureAt } from './capture';
import { LiveHub } from './hub';
import { type ChannelLevel, levelStore } from './levels';

const LiveContext = createContext<LiveHub | undefined>(undefined);

export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [hub] = useState(() => new LiveHub(queryClient));
  return <LiveContext.Provider value={hub}>{children}</LiveContext.Provider>;
}

/**
 * Keeps what is shown of an area up to date while the component is on the page: every query whose key begins with the
 * area (`['jobs', ...]`; `jobs` also brings `nodes` and `profiles`) is fetched again when something of it changes. Not of
 * an area of which the person may see nothing.
 */
export function useLive(area: Area): void {
  const hub = useContext(LiveContext);
  if (!hub) throw new Error('useLive needs a LiveProvider');
  const may = useMayRead()(area);
  useEffect(() => (may ? hub.follow(area) : undefined), [hub, area, may]);
}

interface Captured {
  jobId: string;
  /** As the job itself said it, for the time before the first report. */
  capturedMillis?: number;
  levels?: ChannelLevel[] | null | undefined;
}

/**
 * What is captured of a job: while it records, counting on and with its newest levels; afterwards what came of it.
 * Needs `useLive('jobs')` somewhere above.
 */
export function useCapture(job: Captured, running: boolean): Capture {
  const level = useSyncExternalStore(levelStore.subscribe, () => levelStore.of(job.jobId));
  const [{ since, now }, setClock] = useState(() => clock());
  useEffect(() => {
    if (!running) return;
    // what waited for its turn is listened to from now on
    const since = performance.now();
    const tick = () => setClock(clock(since));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [running]);
  const known = { capturedMillis: job.capturedMillis ?? 0, levels: job.levels ?? [] };
  if (running) return captureAt(now, level, known, since);
  const capturedMillis = Math.max(known.capturedMillis, level?.capturedMillis ?? 0);
  return { capturedMillis, levels: [], heard: true };
}

function clock(since = performance.now()): { since: number; now: number } {
  return { since, now: performance.now() };
}
