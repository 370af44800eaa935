import { duration, lengthInWords } from '@/format/format';
import type { Mark } from '../../marks';
import styles from './event-list.module.css';

interface EventListProps {
  marks: Mark[];
  onSeek: (seconds: number) => void;
}

export function EventList({ marks, onSeek }: EventListProps) {
  if (marks.length === 0) return <span className="rt-muted">No gaps and no trouble.</span>;
  return (
    <ul className={styles.events}>
      {marks.map((mark) => (
        <li key={mark.id}>
          <button type="button" onClick={() => onSeek(mark.atSeconds - 1)}>
            <i style={{ background: mark.color }} />
            <b>{mark.label}</b>
            <span className="rt-muted">{mark.detail}</span>
            <span className="rt-number">
              {duration(mark.atSeconds)}
              {mark.lengthSeconds > 0 && (
                <span className="rt-muted"> · {lengthInWords(mark.lengthSeconds)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
