import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { zoneName } from '@/format/time';
import { Notice } from '@/ui/notice';
import { localDay, localSpan } from '../run-words';
import type { Occurrence } from '../types';
import { isoDay, laidOut, type Placed, placeInWeek } from '../week';
import styles from './week-grid.module.css';

interface WeekGridProps {
  /** Midnights of the days and of the day after. */
  days: Date[];
  rows: [node: string, runs: Occurrence[]][];
  now: number;
}

const HOURS = ['00', '06', '12', '18'];

export function WeekGrid({ days, rows, now }: WeekGridProps) {
  const start = days[0] ?? new Date(now);
  if (rows.length === 0) {
    return <Notice title="Nothing is planned">No schedule runs in this week.</Notice>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Week">
      <div className={styles.grid}>
        <WeekHead days={days.slice(0, -1)} today={isoDay(new Date(now))} />
        {rows.map(([node, runs]) => (
          <WeekRow key={node} node={node} placed={laidOut(runs, start)} />
        ))}
        <NowLine start={start} now={now} />
      </div>
    </section>
  );
}

function WeekHead({ days, today }: { days: Date[]; today: string }) {
  const format = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric' });
  return (
    <div className={styles.head}>
      <span className={styles.zone}>{zoneName()}</span>
      {days.map((day) => (
        <div key={day.getTime()} data-today={isoDay(day) === today}>
          <b>{format.format(day)}</b>
          <span aria-hidden>
            {HOURS.map((hour) => (
              <small key={hour}>{hour}</small>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

function WeekRow({ node, placed }: { node: string; placed: Placed<Occurrence>[] }) {
  const lanes = Math.max(1, ...placed.map(({ lane }) => lane + 1));
  return (
    <div className={styles.row}>
      <b>{node}</b>
      <ul className={styles.lanes} style={{ '--lanes': lanes } as CSSProperties}>
        {placed.map((one) => (
          <Run key={one.run.occurrenceId} {...one} />
        ))}
      </ul>
    </div>
  );
}

function Run({ run, left, width, lane }: Placed<Occurrence>) {
  const when = `${localDay(run.startsAtLocal)}, ${localSpan(run.startsAtLocal, run.endsAtLocal)}`;
  const place = { left: `${left * 100}%`, width: `${width * 100}%`, '--lane': lane };
  return (
    <li style={place as CSSProperties}>
      <Link
        to="/schedules"
        search={(before) => ({ ...before, schedule: run.scheduleId })}
        data-outcome={run.outcome}
        aria-label={`${run.scheduleName}: ${when}, ${run.outcome}`}
        title={`${run.scheduleName}\n${when} (${run.zone})`}
      >
        {run.scheduleName}
      </Link>
    </li>
  );
}

function NowLine({ start, now }: { start: Date; now: number }) {
  const place = placeInWeek(new Date(now).toISOString(), new Date(now + 1).toISOString(), start);
  if (!place) return null;
  return (
    <div className={styles.now} aria-hidden>
      <i style={{ left: `${place.left * 100}%` }} />
    </div>
  );
}
