import { When } from '@/ui/when';
import type { HistoryEntry } from '../types';
import { stateWord } from '../words';
import styles from './job-history.module.css';
import { StateTag } from './state-tag';

/** Every change of state, the newest first. */
export function JobHistory({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className={styles.history}>
      {entries.toReversed().map((entry) => (
        <li key={`${entry.at} ${entry.from} ${entry.to}`}>
          <div className={styles.change}>
            <StateTag state={entry.to} />
            {entry.from && entry.from !== entry.to && (
              <span className="rt-muted">from {stateWord(entry.from).toLowerCase()}</span>
            )}
            <span className={styles.at}>
              <When at={entry.at} seconds />
            </span>
          </div>
          <div className={styles.detail}>
            by {entry.by}
            {entry.detail && `: ${entry.detail}`}
          </div>
        </li>
      ))}
    </ol>
  );
}
