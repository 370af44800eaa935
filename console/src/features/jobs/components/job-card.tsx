import { Link } from '@tanstack/react-router';
import { duration } from '@/format/format';
import { useCapture } from '@/live/use-live';
import { LevelMeter } from '@/ui/level-meter';
import { LiveDot } from '@/ui/live-dot';
import { LiveWave } from '@/ui/live-wave';
import { QUIET, StopButton } from '@/ui/stop-button';
import type { Job } from '../types';
import { captureWords } from '../words';
import styles from './job-card.module.css';
import { StateTag } from './state-tag';

/** A job at work: what it captures, for how long, how loud. */
export function JobCard({ job }: { job: Job }) {
  const recording = job.state === 'recording';
  const { capturedMillis, ...meter } = useCapture(job, recording);

  return (
    <article className={styles.card} aria-label={job.name}>
      <header className={styles.head}>
        {recording && <LiveDot />}
        <h2 title={job.name}>
          <Link to="/jobs" search={(before) => ({ ...before, job: job.jobId })}>
            {job.name}
          </Link>
        </h2>
        {recording ? (
          <span className={styles.counter} data-testid="captured">
            {duration(capturedMillis / 1000)}
          </span>
        ) : (
          <StateTag state={job.state} />
        )}
      </header>
      <p className={styles.where}>
        {job.nodeName} · {captureWords(job)}
      </p>
      {recording && <LiveWave jobId={job.jobId} />}
      <footer className={styles.foot}>
        <div className={styles.level}>
          {recording ? (
            <LevelMeter {...meter} />
          ) : (
            <span className="rt-muted rt-number">{duration(capturedMillis / 1000)} captured</span>
          )}
        </div>
        <StopButton job={job} {...QUIET} />
      </footer>
    </article>
  );
}
