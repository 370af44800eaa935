import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { bytes, duration } from '@/format/format';
import { relative } from '@/format/time';
import { useCapture } from '@/live/use-live';
import list from '@/ui/list.module.css';
import { LiveWave } from '@/ui/live-wave';
import { onRow } from '@/ui/row-click';
import { StatusTag } from '@/ui/status-tag';
import { useNow } from '@/ui/use-now';
import { When } from '@/ui/when';
import type { Recording } from '../types';
import { HEALTH_WORDS, UPLOAD_WORDS } from '../words';
import styles from './recording-table.module.css';
import { Sparkline } from './sparkline';
import { StateTag } from './state-tag';

interface RecordingRowProps {
  recording: Recording;
  open: boolean;
  onPeek: () => void;
}

export function RecordingRow({ recording, open, onPeek }: RecordingRowProps) {
  const now = useNow();
  const health = HEALTH_WORDS[recording.health];
  const upload = UPLOAD_WORDS[recording.uploadState];
  const started = recording.startedAt ?? recording.createdAt;
  return (
    <Table.Tr data-open={open} onClick={onRow(onPeek)}>
      <Table.Td>
        <Link
          to="/recordings"
          search={(before) => ({ ...before, peek: recording.recordingId })}
          className={list.title}
          title={recording.name}
        >
          {recording.name}
        </Link>
        <span className={list.small}>
          {recording.state !== 'cached' && (
            <span className={styles.narrowState}>
              <StateTag recording={recording} />
            </span>
          )}
          {facts(recording)}
          <span className={styles.narrowAge}> · {relative(started, now)}</span>
        </span>
      </Table.Td>
      <Table.Td className={styles.wave}>
        <Wave recording={recording} />
      </Table.Td>
      <Table.Td>
        <Length recording={recording} />
      </Table.Td>
      <Table.Td className={list.number}>
        <When at={started} />
        <span className={list.small}>{relative(started, now)}</span>
      </Table.Td>
      <Table.Td>
        <StatusTag tone={health.tone}>{health.label}</StatusTag>
      </Table.Td>
      <Table.Td>
        <StateTag recording={recording} />
      </Table.Td>
      <Table.Td>
        <StatusTag tone={upload.tone}>{upload.label}</StatusTag>
      </Table.Td>
    </Table.Tr>
  );
}

function facts({ nodeName, room, plan, cacheFile }: Recording): string {
  const track = plan && plan.tracks > 1 ? `track ${plan.track} of ${plan.tracks}` : '';
  const size = cacheFile ? bytes(cacheFile.sizeBytes) : '';
  return [nodeName, room, track, size].filter(Boolean).join(' · ');
}

function Wave({ recording }: { recording: Recording }) {
  if (recording.state === 'recording') return <LiveWave jobId={recording.jobId} />;
  return recording.sparkline ? <Sparkline values={recording.sparkline} /> : null;
}

function Length({ recording }: { recording: Recording }) {
  const live = recording.state === 'recording';
  const { capturedMillis } = useCapture({ jobId: recording.jobId }, live);
  const seconds = live ? capturedMillis / 1000 : recording.durationSeconds;
  return (
    <span className={styles.length} data-live={live}>
      {seconds === undefined || seconds === null ? '–' : duration(seconds)}
    </span>
  );
}
