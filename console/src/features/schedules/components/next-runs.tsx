import { Button } from '@mantine/core';
import { useSkipDate } from '../api/skip-date';
import { localDay, localSpan, utcSpan } from '../run-words';
import type { ScheduleDetail } from '../types';
import { dateWords } from '../words';
import styles from './runs.module.css';

/** The next runs in the zone of the schedule, and the days that are left out. */
export function NextRuns({ schedule }: { schedule: ScheduleDetail }) {
  const skip = useSkipDate(schedule.scheduleId);
  const maySkip = schedule.allowed.includes('skip');
  return (
    <>
      {schedule.next.length === 0 && <p className={styles.none}>None is left.</p>}
      <ul className={styles.runs}>
        {schedule.next.map((run) => (
          <li key={run.occurrenceId}>
            <b>{localDay(run.startsAtLocal)}</b>
            <span className="rt-number">{localSpan(run.startsAtLocal, run.endsAtLocal)}</span>
            {maySkip && !run.runNow && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Skip ${localDay(run.startsAtLocal)}`}
                disabled={skip.isPending}
                onClick={() => skip.mutate({ date: run.date, skip: true })}
              >
                Skip
              </Button>
            )}
            <small>{run.detail ?? utcSpan(run.startsAt, run.endsAt)}</small>
          </li>
        ))}
      </ul>
      {schedule.skippedDates.length > 0 && (
        <ul className={styles.runs} aria-label="Days left out">
          {schedule.skippedDates.map((date) => (
            <li key={date}>
              <s>{dateWords(date)}</s>
              <span className="rt-muted">left out</span>
              {maySkip && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`Take ${dateWords(date)} back in`}
                  disabled={skip.isPending}
                  onClick={() => skip.mutate({ date, skip: false })}
                >
                  Undo
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
