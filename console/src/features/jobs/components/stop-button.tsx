import { Button } from '@mantine/core';
import { useStopJob } from '../api/stop-job';
import type { Job } from '../types';

/** Ends the job; there only while the server allows it. */
export function StopButton({ job }: { job: Job }) {
  const stop = useStopJob(job.jobId);
  if (!job.allowed.includes('stop')) return null;
  const asked = Boolean(job.stopRequestedAt);
  return (
    <Button
      size="compact-sm"
      variant="default"
      c="var(--rt-critical-ink)"
      loading={stop.isPending}
      disabled={asked}
      aria-label={`Stop ${job.name}`}
      onClick={() => stop.mutate()}
    >
      {asked ? 'Stopping' : 'Stop'}
    </Button>
  );
}
