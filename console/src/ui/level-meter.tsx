import type { CSSProperties } from 'react';
import { decibels } from '@/format/format';
import type { ChannelLevel } from '@/live/levels';
import styles from './level-meter.module.css';

const FLOOR_DBFS = -60;

/** Share of the scale, 0..1: linear in decibels from -60 dBFS to full scale. */
export function meterShare(dbfs: number): number {
  return Math.min(1, Math.max(0, 1 - dbfs / FLOOR_DBFS));
}

interface LevelMeterProps {
  levels: ChannelLevel[];
  /** False while nobody tells levels, though somebody should. */
  heard: boolean;
}

/** One bar a channel: the bar is the loudness (RMS), the tick the peak. */
export function LevelMeter({ levels, heard }: LevelMeterProps) {
  if (!heard) return <span className={styles.unheard}>Nothing heard just now</span>;
  const words = levels
    .map((level, at) => `channel ${at + 1} ${decibels(level.peakDbfs)}`)
    .join(', ');
  return (
    <div className={styles.meter} role="img" aria-label={`Level: ${words || 'none yet'}`}>
      {levels.map((level, channel) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its index
        <i key={channel} style={shares(level)} />
      ))}
    </div>
  );
}

function shares(level: ChannelLevel): CSSProperties {
  return {
    '--rms': meterShare(level.rmsDbfs),
    '--peak': meterShare(level.peakDbfs),
  } as CSSProperties;
}
