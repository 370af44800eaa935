import { Button } from '@mantine/core';
import { useNow } from '@/ui/use-now';
import { useSkipDate } from '../api/skip-date';
import { localDay, localSpan, utcSpan } from '../run-words';
import type { ScheduleDetail } from '../types';
import { dateWords } from '../words';
import { isoDayIn } from '../zones';
import styles from './runs.module.css';

/** The next runs in the zone of the schedule, and the coming days that are left out. */
export function NextRuns({ schedule }: { schedule: ScheduleDetail }) {
  const skip = useSkipDate(schedule.scheduleId);
  const maySkip = schedule.allowed.includes('skip');
  const today = isoDayIn(schedule.zone, useNow(60_000));
  const leftOut = schedule.skippedDates.filter((date) => date >= today);
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
            <small className={run.whyNot ? styles.whyNot : undefined}>
              {run.whyNot ?? run.detail ?? utcSpan(run.startsAt, run.endsAt)}
            </small>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <ul className={styles.runs} aria-label="Days left out">
          {leftOut.map((date) => (
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
