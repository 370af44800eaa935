import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { relative } from '@/format/time';
import { QUIET, StopButton } from '@/ui/stop-button';
import { useNow } from '@/ui/use-now';
import { currentJobsQuery } from '../api/current-jobs';
import type { Job } from '../types';
import { isReserved } from '../words';
import styles from './current-jobs.module.css';
import { JobCard } from './job-card';

/** What the nodes do now, and what waits for its turn. */
export function CurrentJobs() {
  const { data } = useQuery(currentJobsQuery);
  const now = useNow();
  const jobs = data?.items ?? [];
  const waiting = jobs.filter((job) => job.state === 'queued' || isReserved(job, now));
  const atWork = jobs.filter((job) => !waiting.includes(job));

  return (
    <>
      {atWork.length > 0 && (
        <section className={styles.cards} aria-label="At work">
          {atWork.map((job) => (
            <JobCard key={job.jobId} job={job} />
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section className={styles.waiting} aria-label="Waiting">
          <h2>Waiting</h2>
          <ul>
            {waiting.map((job) => (
              <WaitingJob key={job.jobId} job={job} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WaitingJob({ job, now }: { job: Job; now: number }) {
  const ahead = new Date(job.startAt).getTime() > now;
  return (
    <li>
      <Link to="/jobs" search={(before) => ({ ...before, job: job.jobId })}>
        {job.name}
      </Link>
      <span className="rt-muted">{job.nodeName}</span>
      <span className={styles.why}>{job.waitingFor ?? `Reserved by ${job.nodeName}.`}</span>
      <span className="rt-number rt-muted">{ahead ? relative(job.startAt, now) : ''}</span>
      <StopButton job={job} {...QUIET} />
    </li>
  );
}
