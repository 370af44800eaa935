/** Every zone that the browser knows by its IANA name; UTC first, since the list of zones leaves it out. */
export const ZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The next whole hour there, as a form takes it. */
export function nextHour(zone: string, now: Date): { date: string; time: string } {
  const next = new Date(Math.ceil((now.getTime() + 1) / 3_600_000) * 3_600_000);
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: zone,
  });
  const [date = '', time = ''] = format.format(next).split(' ');
  return { date, time };
}

/** `2026-11-24`: the day that it is there. */
export function isoDayIn(zone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(now);
}
