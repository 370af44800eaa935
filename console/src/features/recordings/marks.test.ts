import { expect, test } from 'vitest';
import { marksOf } from './marks';
import type { HealthEvent, RecordingDetail } from './types';

const gapEvent: HealthEvent = {
  id: 'e1',
  takeId: 't1',
  kind: 'gap',
  severity: 'warning',
  positionMillis: 4000,
  lengthMillis: 1500,
  detail: 'The device was away.',
};

function recording(part: Partial<RecordingDetail>): RecordingDetail {
  const cacheFile = { takeId: 't1' };
  return { healthEvents: [], gaps: [], cacheFile, ...part } as RecordingDetail;
}

test('tells a gap once that is reported as a health event too', () => {
  const marks = marksOf(
    recording({
      healthEvents: [gapEvent],
      gaps: [
        { positionMillis: 4000, lengthMillis: 1500, cause: 'device_lost' },
        { positionMillis: 9000, lengthMillis: 20, cause: 'overrun' },
      ],
    }),
  );

  expect(marks.map(({ atSeconds, lengthSeconds }) => [atSeconds, lengthSeconds])).toEqual([
    [4, 1.5],
    [9, 0.02],
  ]);
  expect(marks[1]?.detail).toBe('Overrun');
});

test('shows only what happened to the take that is played, in order', () => {
  const other = { ...gapEvent, id: 'e2', takeId: 't2', positionMillis: 1 };
  const early = { ...gapEvent, id: 'e0', positionMillis: 100 };

  const marks = marksOf(recording({ healthEvents: [other, gapEvent, early] }));

  expect(marks.map(({ id }) => id)).toEqual(['e0', 'e1']);
});
