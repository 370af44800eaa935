import { duration } from '@/format/format';
import { When } from '@/ui/when';
import type { Take } from '../../types';
import { sentence } from '../../words';
import styles from './rows.module.css';

/** Every attempt that delivered something; the first one is played. */
export function TakeList({ takes }: { takes: Take[] }) {
  if (takes.length === 0) return <span className="rt-muted">Nothing was delivered yet.</span>;
  return (
    <ul className={styles.rows}>
      {takes.map((take) => (
        <li key={take.takeId}>
          <span>
            {take.startedAt ? <When at={take.startedAt} /> : 'Start not known'}
            <small>{told(take)}</small>
          </span>
          <span className="rt-number">{length(take)}</span>
        </li>
      ))}
    </ul>
  );
}

function told({ primary, recovered, endedBy }: Take): string {
  const parts = [primary && 'played', recovered && 'recovered', endedBy && sentence(endedBy)];
  return parts.filter(Boolean).join(' · ');
}

function length({ frames, sampleRateHz }: Take): string {
  return frames && sampleRateHz ? duration(frames / sampleRateHz) : '–';
}
