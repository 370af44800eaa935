import { expect, test } from 'vitest';
import { type Capture, captureAt } from './capture';
import { type LevelReport, LevelStore } from './levels';

const NOTHING = { capturedMillis: 0, levels: [] };

function report(capturedMillis: number, jobId = 'j'): LevelReport {
  return { jobId, capturedMillis, levels: [{ peakDbfs: -3, rmsDbfs: -20 }] };
}

/** Whole seconds of the counter at these times, with reports heard as the server tells them. */
function shown(reports: [at: number, capturedMillis: number][], times: number[]): number[] {
  const store = new LevelStore();
  return times.map((now) => {
    while (reports[0] && reports[0][0] <= now) {
      const [at, captured] = reports.shift() as [number, number];
      store.hear([report(captured)], at);
    }
    return Math.floor(captureAt(now, store.of('j'), NOTHING, 0).capturedMillis / 1000);
  });
}

test('counts on evenly though each report is told twice', () => {
  const told: [number, number][] = [
    [0, 10_000],
    [1_000, 10_000],
    [2_000, 12_000],
    [3_000, 12_000],
    [4_000, 14_000],
  ];

  const seconds = shown(told, [0, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 3_500, 4_000]);

  expect(seconds).toEqual([10, 10, 11, 11, 12, 12, 13, 13, 14]);
});

test('does not go back for a report that comes late', () => {
  const seconds = shown(
    [
      [0, 10_000],
      [2_900, 12_000],
    ],
    [0, 2_800, 2_900, 4_000],
  );

  expect(seconds).toEqual([10, 12, 12, 14]);
});

test('goes back for sound that was not captured', () => {
  const seconds = shown(
    [
      [0, 10_000],
      [6_000, 11_000],
    ],
    [0, 6_000, 7_000],
  );

  expect(seconds).toEqual([10, 11, 12]);
});

test('a repeated report is one bar of the live wave', () => {
  const store = new LevelStore();

  for (const captured of [2_000, 2_000, 4_000, 4_000]) store.hear([report(captured)], 0);

  expect(store.of('j')?.history).toEqual([-3, -3]);
});

test('stops counting and says so when nothing is heard for five seconds', () => {
  const store = new LevelStore();
  store.hear([report(10_000)], 0);
  store.hear([report(10_000)], 60_000);

  const capture: Capture = captureAt(60_000, store.of('j'), NOTHING, 0);

  expect(capture).toEqual({ capturedMillis: 15_000, levels: [], heard: false });
});

test('says so as well when nothing was heard from the beginning', () => {
  const known = { capturedMillis: 7_000, levels: [] };

  expect(captureAt(4_000, undefined, known, 0)).toEqual({ ...known, heard: true });
  expect(captureAt(6_000, undefined, known, 0)).toEqual({ ...known, heard: false });
});

test('forgets what it has not heard of for ten minutes', () => {
  const store = new LevelStore();
  store.hear([report(2_000, 'over')], 0);

  store.hear([report(2_000, 'running')], 600_001);

  expect(store.of('over')).toBeUndefined();
  expect(store.of('running')).toBeDefined();
});
