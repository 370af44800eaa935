const two = (n: number) => String(n).padStart(2, '0');

/** `7:05`, `1:19:26`; fractions are cut off, as on any tape counter. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A length in words for settings and plans: `1 h 30 min`, `45 s`. */
export function lengthInWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return shown.join(' ') || '0 s';
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Decimal units: `860 B`, `4.2 MB`, `412 MB`. */
export function bytes(size: number): string {
  let unit = 0;
  let amount = size;
  while (amount >= 999.5 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  const digits = unit > 0 && amount < 9.95 ? 1 : 0;
  return `${amount.toFixed(digits)} ${BYTE_UNITS[unit]}`;
}

/** `-12.5 dB`; digital silence is `-∞ dB`. */
export function decibels(dbfs: number): string {
  return dbfs > -120 ? `${dbfs.toFixed(1)} dB` : '-∞ dB';
}

/** `48 kHz`, `44.1 kHz`. */
export function sampleRate(hertz: number): string {
  return `${(hertz / 1000).toLocaleString('en', { maximumFractionDigits: 1 })} kHz`;
}

export function channels(count: number): string {
  if (count === 1) return 'mono';
  return count === 2 ? 'stereo' : `${count} channels`;
}

/** `3 uploads`, `1 upload`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
