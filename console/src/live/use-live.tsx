import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Area } from './areas';
import { LiveHub } from './hub';
import { type Level, levelStore } from './levels';

const LiveContext = createContext<LiveHub | undefined>(undefined);

export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [hub] = useState(() => new LiveHub(queryClient));
  return <LiveContext.Provider value={hub}>{children}</LiveContext.Provider>;
}

/**
 * Keeps what is shown of an area up to date while the component is on the page: every query whose key begins with the
 * area (`['jobs', ...]`; `jobs` also brings `nodes` and `profiles`) is fetched again when something of it changes.
 */
export function useLive(area: Area): void {
  const hub = useContext(LiveContext);
  if (!hub) throw new Error('useLive needs a LiveProvider');
  useEffect(() => hub.follow(area), [hub, area]);
}

/** The newest levels of a job; undefined before the first report. Needs `useLive('jobs')` somewhere above. */
export function useLevel(jobId: string | undefined): Level | undefined {
  return useSyncExternalStore(levelStore.subscribe, () =>
    jobId === undefined ? undefined : levelStore.of(jobId),
  );
}

/**
 * Captured milliseconds of a job, counting on between the reports while it records.
 * @param known what the job itself said, for the time before the first report
 */
export function useCapturedMillis(
  jobId: string | undefined,
  known: number,
  running: boolean,
): number {
  const level = useLevel(jobId);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  if (!level || !running) return Math.max(known, level?.capturedMillis ?? 0);
  return level.capturedMillis + Math.max(0, now - level.heardAt);
}
