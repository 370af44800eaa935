import { bytes, channels, duration, sampleRate } from '@/format/format';
import type { RecordingDetail } from '../../types';
import { HEALTH_WORDS } from '../../words';
import styles from './tiles.module.css';

const CODECS = { mp3_vbr: 'MP3', flac: 'FLAC', wav: 'WAV' } as const;

/** The four figures that people look for first. */
export function Tiles({ recording }: { recording: RecordingDetail }) {
  const { cacheFile, durationSeconds, health } = recording;
  if (!cacheFile) return null;
  const word = HEALTH_WORDS[health];
  return (
    <dl className={styles.tiles}>
      <Tile name="Health" value={word.label} tone={word.tone} />
      <Tile name="Length" value={duration(durationSeconds ?? 0)} />
      <Tile name="Size" value={bytes(cacheFile.sizeBytes)} />
      <Tile
        name={CODECS[cacheFile.codec]}
        value={`${sampleRate(cacheFile.sampleRateHz)} ${channels(cacheFile.channels)}`}
      />
    </dl>
  );
}

function Tile({ name, value, tone }: { name: string; value: string; tone?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-tone={tone}>{value}</dd>
    </div>
  );
}
