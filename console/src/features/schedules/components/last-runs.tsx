import { Link } from '@tanstack/react-router';
import { localDay, localSpan } from '../run-words';
import type { Occurrence } from '../types';
import { OutcomeTag } from './outcome-tag';
import styles from './runs.module.css';

/** What became of the newest runs, with the way to their recordings. */
export function LastRuns({ runs }: { runs: Occurrence[] }) {
  if (runs.length === 0) return <p className={styles.none}>It has not run yet.</p>;
  return (
    <ul className={styles.runs}>
      {runs.map((run) => (
        <li key={run.occurrenceId}>
          <b>{localDay(run.startsAtLocal)}</b>
          <span className="rt-number">{localSpan(run.startsAtLocal, run.endsAtLocal)}</span>
          <OutcomeTag outcome={run.outcome} />
          <small>
            {whyNot(run)}
            <Recordings run={run} />
          </small>
        </li>
      ))}
    </ul>
  );
}

function Recordings({ run }: { run: Occurrence }) {
  return run.recordingIds.map((recording, at) => (
    <Link key={recording} to="/recordings" search={{ peek: recording }}>
      {run.recordingIds.length > 1 ? `Track ${at + 1}` : run.name}
    </Link>
  ));
}

/** Why it is not what was planned, if somebody said so. */
function whyNot(run: Occurrence): string | null {
  return run.whyNot ?? run.detail ?? run.jobs.find((job) => job.state === 'failed')?.detail ?? null;
}
