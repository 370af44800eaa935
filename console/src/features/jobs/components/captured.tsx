import { duration } from '@/format/format';
import { useCapture } from '@/live/use-live';
import type { Job } from '../types';

/** How much of a job is captured, counting on while it records. */
export function Captured({ job }: { job: Job }) {
  const { capturedMillis } = useCapture(job, job.state === 'recording');
  return duration(capturedMillis / 1000);
}
