import { dayAndTime, fullTime } from '@/format/time';

interface WhenProps {
  /** UTC, ISO 8601. */
  at: string;
  /** The reader's own unless one is given. */
  timeZone?: string;
  /** Where things follow one another fast. */
  seconds?: boolean;
}

/** Day and time of day; everything, the zone included, when one points at it. */
export function When({ at, timeZone, seconds = false }: WhenProps) {
  return (
    <time dateTime={at} title={fullTime(at, timeZone)}>
      {dayAndTime(at, { timeZone, seconds })}
    </time>
  );
}
