/** Lengths of time as people write them: "1 h 30 min", "90 min", "20 s", "1:30" (hours and minutes), "1:30:00". */

const UNIT_SECONDS: Record<string, number> = { h: 3600, m: 60, s: 1 };
const PART = /(\d+(?:[.,]\d+)?)\s*(h|m|s)[a-z]*\s*/gy;

/** Whole seconds, or null when the text is not a length of time. */
export function parseDuration(text: string): number | null {
  const written = text.trim().toLowerCase();
  return parseClock(written) ?? parseUnits(written);
}

function parseClock(text: string): number | null {
  const match = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
}

function parseUnits(text: string): number | null {
  let total = 0;
  PART.lastIndex = 0;
  if (text === '') return null;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (!match) return null;
    total += Number(match[1]?.replace(',', '.')) * (UNIT_SECONDS[match[2] ?? ''] ?? 0);
  }
  return Math.round(total);
}
