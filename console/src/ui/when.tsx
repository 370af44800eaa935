import { dayAndTime, fullTime } from '@/format/time';

interface WhenProps {
  /** UTC, ISO 8601. */
  at: string;
  /** The reader's own unless one is given. */
  timeZone?: string;
}

/** Day and time of day; everything, the zone included, when one points at it. */
export function When({ at, timeZone }: WhenProps) {
  return (
    <time dateTime={at} title={fullTime(at, timeZone)}>
      {dayAndTime(at, timeZone)}
    </time>
  );
}
