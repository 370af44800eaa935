import { duration } from '@/format/format';
import type { Mark } from '../../marks';
import styles from './player.module.css';

interface EventLaneProps {
  marks: Mark[];
  seconds: number;
  time: number;
  onSeek: (seconds: number) => void;
}

/** The quality time line: green where nothing happened. */
export function EventLane({ marks, seconds, time, onSeek }: EventLaneProps) {
  const percent = (at: number) => `${seconds > 0 ? (at / seconds) * 100 : 0}%`;
  return (
    <section className={styles.lane} aria-label="Quality time line">
      {marks.map((mark) => (
        <button
          key={mark.id}
          type="button"
          aria-label={`${mark.label} at ${duration(mark.atSeconds)}`}
          style={{
            left: `min(${percent(mark.atSeconds)}, 100% - 7px)`,
            width: percent(mark.lengthSeconds),
            background: mark.color,
          }}
          onClick={() => onSeek(mark.atSeconds - 1)}
        />
      ))}
      <i style={{ left: percent(time) }} />
    </section>
  );
}
