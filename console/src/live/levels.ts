/** What a channel carried since the last report. */
export interface ChannelLevel {
  peakDbfs: number;
  rmsDbfs: number;
}

/** One job's report: how much is captured, and how loud each channel was. */
export interface LevelReport {
  jobId: string;
  capturedMillis: number;
  levels: ChannelLevel[];
}

export interface Level extends LevelReport {
  /** When it was heard here for the first time (`performance.now()`). */
  heardAt: number;
  /** When the counter stood, or would have stood, at zero (`performance.now()`), to count on from. */
  zeroAt: number;
  /** Loudest channel of each report, oldest first, in dBFS. */
  history: number[];
}

const HISTORY = 240;
/** Reports come late by less than this; what comes later tells of sound that was not captured. */
const LATE_MILLIS = 2_500;
const FORGOTTEN_MILLIS = 600_000;

/** Levels of everything that records, kept outside React: they come every second and re-render only who looks. */
export class LevelStore {
  private readonly byJob = new Map<string, Level>();
  private readonly listeners = new Set<() => void>();

  /** The server tells the newest report of each job again until there is another one. */
  hear(reports: LevelReport[], now: number): void {
    for (const report of reports) {
      const before = this.byJob.get(report.jobId);
      if (before?.capturedMillis === report.capturedMillis) continue;
      this.byJob.set(report.jobId, followed(before, report, now));
    }
    this.forget(now - FORGOTTEN_MILLIS);
    for (const listener of this.listeners) listener();
  }

  of(jobId: string): Level | undefined {
    return this.byJob.get(jobId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private forget(before: number): void {
    for (const [jobId, { heardAt }] of this.byJob) {
      if (heardAt < before) this.byJob.delete(jobId);
    }
  }
}

function followed(before: Level | undefined, report: LevelReport, now: number): Level {
  const loudest = Math.max(
    ...report.levels.map((level) => level.peakDbfs),
    Number.NEGATIVE_INFINITY,
  );
  const history = [...(before?.history ?? []).slice(1 - HISTORY), loudest];
  return { ...report, heardAt: now, zeroAt: zeroAt(before, report, now), history };
}

/** Of reports that are late, each a little more or less, the one that came fastest is right: the counter never jumps. */
function zeroAt(before: Level | undefined, { capturedMillis }: LevelReport, now: number): number {
  const zero = now - capturedMillis;
  return before && zero - before.zeroAt < LATE_MILLIS ? Math.min(before.zeroAt, zero) : zero;
}

export const levelStore = new LevelStore();
