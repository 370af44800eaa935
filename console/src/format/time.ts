// The language is that of the texts around it; the zone is the reader's unless one is given.
const LOCALE = 'en-GB';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, options);
  formats.set(key, made);
  return made;
}

interface DayAndTime {
  timeZone?: string | undefined;
  seconds?: boolean;
}

/** `24 Nov, 03:23` or `24 Nov, 03:23:07` (with the year when it is another one than `now`'s). */
export function dayAndTime(
  instant: string,
  { timeZone, seconds = false }: DayAndTime = {},
  now = new Date(),
): string {
  const at = new Date(instant);
  const yearOf = (day: Date) => format({ year: 'numeric', timeZone }).format(day);
  return format({
    day: 'numeric',
    month: 'short',
    year: yearOf(at) === yearOf(now) ? undefined : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    timeZone,
  }).format(at);
}

/** `Tue 24 Nov 2026, 03:23:07 CET`: everything there is to say. */
export function fullTime(instant: string, timeZone?: string): string {
  return format({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** `03:23:07 CET` */
export function clockTime(instant: string, timeZone?: string): string {
  return format({
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** `CET`, `UTC`, `GMT+5:30`: the zone of all times in a column, as it is called now. */
export function zoneName(timeZone?: string, now = new Date()): string {
  const parts = format({ timeZoneName: 'short', timeZone }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

const STEPS: [seconds: number, unit: string][] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
];

/** `7 min ago`, `in 2 h`, `now`; rounded down, so that nothing looks older than it is. */
export function relative(instant: string, now: number): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const step = STEPS.find(([size]) => Math.abs(seconds) >= size);
  if (!step) return seconds > 5 ? `in ${Math.floor(seconds)} s` : 'now';
  const amount = Math.floor(Math.abs(seconds) / step[0]);
  return seconds < 0 ? `${amount} ${step[1]} ago` : `in ${amount} ${step[1]}`;
}
