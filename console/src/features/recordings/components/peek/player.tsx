import { ActionIcon, Loader } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward10,
  IconRewindForward10,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { duration } from '@/format/format';
import { FailureNotice } from '@/ui/failure-notice';
import { usePageKeys } from '@/ui/use-page-keys';
import { waveformQuery } from '../../api/waveform';
import type { Mark } from '../../marks';
import type { CacheFile, RecordingDetail } from '../../types';
import { EventLane } from './event-lane';
import styles from './player.module.css';
import { SpeedMenu } from './speed-menu';
import { useWavePlayer } from './use-wave-player';

interface PlayerProps {
  recording: RecordingDetail;
  file: CacheFile;
  marks: Mark[];
  /** A place that was asked for elsewhere; a new object for each asking. */
  seekTo: { seconds: number } | undefined;
}

/** Waveform, what happened on it, and the buttons. Only the ranges that are listened to are fetched. */
export function Player({ recording, file, marks, seekTo }: PlayerProps) {
  const {
    data: waveform,
    error,
    refetch,
  } = useQuery(waveformQuery(recording.recordingId, file.sha256));
  const seconds = recording.durationSeconds ?? 0;
  const player = useWavePlayer(recording.recordingId, waveform, marks);
  const { seek, time } = player;

  useEffect(() => {
    if (seekTo) seek(seekTo.seconds);
  }, [seekTo, seek]);
  usePageKeys([
    ['space', player.toggle],
    ['j', () => seek(time - 10)],
    ['l', () => seek(time + 10)],
  ]);

  if (error && !waveform) return <FailureNotice failure={error} retry={refetch} />;
  return (
    <div className={styles.player}>
      <div className={styles.wave} ref={player.container}>
        {!waveform && <Loader size="sm" />}
      </div>
      <EventLane marks={marks} seconds={seconds} time={time} onSeek={seek} />
      <div className={styles.transport}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Back 10 seconds"
          onClick={() => seek(time - 10)}
        >
          <IconRewindBackward10 size={20} stroke={1.7} />
        </ActionIcon>
        <button
          type="button"
          className={styles.play}
          aria-label={player.playing ? 'Pause' : 'Play'}
          onClick={player.toggle}
        >
          {player.playing ? (
            <IconPlayerPauseFilled size={18} />
          ) : (
            <IconPlayerPlayFilled size={18} />
          )}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Forward 10 seconds"
          onClick={() => seek(time + 10)}
        >
          <IconRewindForward10 size={20} stroke={1.7} />
        </ActionIcon>
        <span className={styles.time}>
          <output aria-label="Played time">{duration(time)}</output>{' '}
          <span className="rt-muted">/ {duration(seconds)}</span>
        </span>
        <SpeedMenu onSpeed={player.setSpeed} />
      </div>
    </div>
  );
}
