import { duration } from '@/format/format';
import { useCapture } from '@/live/use-live';
import { LevelMeter } from '@/ui/level-meter';
import { LiveWave } from '@/ui/live-wave';
import type { RecordingDetail } from '../../types';
import { STATE_WORDS } from '../../words';
import styles from './player.module.css';

/** In the player's place while there is nothing to play yet. */
export function LivePlayer({ recording }: { recording: RecordingDetail }) {
  const running = recording.state === 'recording';
  const { capturedMillis, ...meter } = useCapture({ jobId: recording.jobId }, running);
  return (
    <div className={styles.player}>
      <div className={styles.wave}>
        <LiveWave jobId={recording.jobId} height={118} />
      </div>
      <div className={styles.transport}>
        <span className={styles.time}>{duration(capturedMillis / 1000)}</span>
        <span className="rt-muted">{STATE_WORDS[recording.state].label}</span>
        <div className={styles.meter}>
          <LevelMeter {...meter} />
        </div>
      </div>
    </div>
  );
}
