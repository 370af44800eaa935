import { Alert, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { duration } from '@/format/format';
import { useCapture } from '@/live/use-live';
import { FailureNotice } from '@/ui/failure-notice';
import { LevelMeter } from '@/ui/level-meter';
import { LiveWave } from '@/ui/live-wave';
import { StatusTag, type Tone } from '@/ui/status-tag';
import { type StartedJob, startedJobQuery } from '../api/job';
import styles from './live-job.module.css';
import { LiveJobActions } from './live-job-actions';

interface LiveJobProps {
  job: string;
  onClose: () => void;
}

const WORDS: Record<StartedJob['state'], { label: string; tone: Tone }> = {
  queued: { label: 'Waiting for the node', tone: 'info' },
  claimed: { label: 'Starting', tone: 'info' },
  recording: { label: 'Recording', tone: 'recording' },
  finalizing: { label: 'Finalizing', tone: 'info' },
  completed: { label: 'Ready to play', tone: 'healthy' },
  failed: { label: 'Failed', tone: 'critical' },
  cancelled: { label: 'Cancelled', tone: 'quiet' },
};

/** A recording from its start to the moment when it can be played. */
export function LiveJob({ job, onClose }: LiveJobProps) {
  const { data, error, refetch } = useQuery(startedJobQuery(job));
  if (data) return <Shown job={data} onClose={onClose} />;
  return error ? <FailureNotice failure={error} retry={refetch} /> : <Loader />;
}

function Shown({ job, onClose }: { job: StartedJob; onClose: () => void }) {
  const running = job.state === 'recording';
  const { capturedMillis, ...meter } = useCapture(job, running);
  const { label, tone } = WORDS[job.state];
  return (
    <div className={styles.live}>
      <div className={styles.head}>
        <div>
          <h3>{job.name}</h3>
          <span className="rt-muted">{job.nodeName}</span>
        </div>
        <StatusTag tone={tone}>{label}</StatusTag>
      </div>
      <output className={styles.counter} aria-label="Recorded time" data-running={running}>
        {duration(capturedMillis / 1000)}
      </output>
      <LiveWave jobId={job.jobId} height={64} />
      <LevelMeter {...meter} />
      <Said job={job} />
      {job.notices?.map((notice) => (
        <Alert key={notice} color="orange">
          {notice}
        </Alert>
      ))}
      <LiveJobActions job={job} onClose={onClose} />
    </div>
  );
}

/** Why it waits, or what went wrong. */
function Said({ job }: { job: StartedJob }) {
  const said = job.waitingFor ?? job.detail;
  if (!said) return null;
  return <Alert color={job.state === 'failed' ? 'red' : 'gray'}>{said}</Alert>;
}
