import { duration } from '@/format/format';
import { useCapturedMillis, useLevel } from '@/live/use-live';
import { LevelMeter } from '@/ui/level-meter';
import { LiveWave } from '@/ui/live-wave';
import type { RecordingDetail } from '../../types';
import { STATE_WORDS } from '../../words';
import styles from './player.module.css';

/** In the player's place while there is nothing to play yet. */
export function LivePlayer({ recording }: { recording: RecordingDetail }) {
  const running = recording.state === 'recording';
  const level = useLevel(recording.jobId);
  const captured = useCapturedMillis(recording.jobId, 0, running);
  return (
    <div className={styles.player}>
      <div className={styles.wave}>
        <LiveWave jobId={recording.jobId} height={118} />
      </div>
      <div className={styles.transport}>
        <span className={styles.time}>{duration(captured / 1000)}</span>
        <span className="rt-muted">{STATE_WORDS[recording.state].label}</span>
        <div className={styles.meter}>
          <LevelMeter levels={running ? (level?.levels ?? []) : []} />
        </div>
      </div>
    </div>
  );
}
