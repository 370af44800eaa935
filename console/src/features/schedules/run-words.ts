import { clock, dateWords } from './words';

/** "Tue 24 Nov" of the local "2026-11-24T10:00:00"; with the year when it is another one than this. */
export function localDay(local: string, thisYear = new Date().getFullYear()): string {
  const at = asUtc(local);
  const year = at.getUTCFullYear() === thisYear ? undefined : 'numeric';
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year,
    timeZone: 'UTC',
  });
  return `${weekday(at)} ${day.format(at)}`;
}

/** "10:00–12:00", "22:00–Wed 02:00" when it ends on another day. */
export function localSpan(startsAtLocal: string, endsAtLocal: string): string {
  const [startDay, start] = [startsAtLocal.slice(0, 10), localClock(startsAtLocal)];
  const sameDay = startDay === endsAtLocal.slice(0, 10);
  const end = localClock(endsAtLocal);
  return sameDay ? `${start}–${end}` : `${start}–${weekday(asUtc(endsAtLocal))} ${end}`;
}

/** "24 Nov 09:00–11:00 UTC" of two instants. */
export function utcSpan(startsAt: string, endsAt: string): string {
  const day = dateWords(startsAt.slice(0, 10)).replace(/ \d{4}$/, '');
  return `${day} ${localSpan(startsAt.replace('Z', ''), endsAt.replace('Z', ''))} UTC`;
}

/** "UTC+01:00" of "+01:00"; "UTC" of "Z". */
export function offsetWords(offset: string): string {
  return offset === 'Z' ? 'UTC' : `UTC${offset}`;
}

/** Reads a local time as if it were UTC, so that the browser's own zone has no say in it. */
function asUtc(local: string): Date {
  return new Date(`${local}Z`);
}

/** "10:00" of "2026-11-24T10:00" or "…T10:00:00"; seconds only where there are some. */
function localClock(local: string): string {
  return clock(local.slice(11));
}

function weekday(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(at);
}
