import { duration, lengthInWords } from '@/format/format';
import type { Mark } from '../../marks';
import styles from './event-list.module.css';

interface EventListProps {
  marks: Mark[];
  /** Undefined while there is nothing to play from there. */
  onSeek: ((seconds: number) => void) | undefined;
}

export function EventList({ marks, onSeek }: EventListProps) {
  if (marks.length === 0) return <span className="rt-muted">No gaps and no trouble.</span>;
  return (
    <ul className={styles.events}>
      {marks.map((mark) => (
        <li key={mark.id}>
          {onSeek ? (
            <button
              type="button"
              className={styles.event}
              onClick={() => onSeek(mark.atSeconds - 1)}
            >
              <Told mark={mark} />
            </button>
          ) : (
            <div className={styles.event}>
              <Told mark={mark} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Told({ mark }: { mark: Mark }) {
  return (
    <>
      <i style={{ background: mark.color }} />
      <b>{mark.label}</b>
      <span className="rt-muted">{mark.detail}</span>
      <span className="rt-number">
        {duration(mark.atSeconds)}
        {mark.lengthSeconds > 0 && (
          <span className="rt-muted"> · {lengthInWords(mark.lengthSeconds)}</span>
        )}
      </span>
    </>
  );
}
