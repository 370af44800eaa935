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
  /** When it was heard here (`performance.now()`), to count on from. */
  heardAt: number;
  /** Loudest channel of each report, oldest first, in dBFS. */
  history: number[];
}

const HISTORY = 240;

/** Levels of everything that records, kept outside React: they come every second and re-render only who looks. */
export class LevelStore {
  private readonly byJob = new Map<string, Level>();
  private readonly listeners = new Set<() => void>();

  hear(reports: LevelReport[], now: number): void {
    for (const report of reports) {
      const before = this.byJob.get(report.jobId)?.history ?? [];
      const loudest = Math.max(
        ...report.levels.map((level) => level.peakDbfs),
        Number.NEGATIVE_INFINITY,
      );
      const history = [...before.slice(1 - HISTORY), loudest];
      this.byJob.set(report.jobId, { ...report, heardAt: now, history });
    }
    for (const listener of this.listeners) listener();
  }

  of(jobId: string): Level | undefined {
    return this.byJob.get(jobId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const levelStore = new LevelStore();
