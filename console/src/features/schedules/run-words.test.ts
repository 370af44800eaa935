import { describe, expect, test } from 'vitest';
import { localDay, localSpan, utcSpan } from './run-words';

describe('a run in words', () => {
  test('has its day, with the year only when it is another one', () => {
    expect(localDay('2026-11-24T10:00:00', 2026)).toBe('Tue 24 Nov');
    expect(localDay('2027-01-05T10:00', 2026)).toBe('Tue 5 Jan 2027');
  });

  test('says on which day it ends when that is another one', () => {
    expect(localSpan('2026-11-24T10:00', '2026-11-24T12:00:00')).toBe('10:00–12:00');
    expect(localSpan('2026-11-24T22:00:00', '2026-11-25T02:00:00')).toBe('22:00–Wed 02:00');
  });

  test('is also said in UTC', () => {
    expect(utcSpan('2026-11-24T08:55:00Z', '2026-11-24T11:10:00Z')).toBe('24 Nov 08:55–11:10 UTC');
  });
});
