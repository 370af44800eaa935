import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { messageOf, Problem } from '@/api/problem';
import { bytes } from '@/format/format';
import { fullTime } from '@/format/time';
import { PanelSection } from '@/ui/side-panel';
import { StatusTag, type Tone } from '@/ui/status-tag';
import { type Upload, uploadsQuery, useCancelUpload, useRetryUpload } from '../../api/uploads';
import type { RecordingDetail } from '../../types';
import { QueueUpload } from './queue-upload';
import styles from './rows.module.css';

const WORDS: Record<Upload['state'], { label: string; tone: Tone }> = {
  queued: { label: 'Waiting', tone: 'quiet' },
  transferring: { label: 'Uploading', tone: 'info' },
  verified: { label: 'Verified', tone: 'healthy' },
  failed: { label: 'Tries again', tone: 'warning' },
  exhausted: { label: 'Given up', tone: 'critical' },
  cancelled: { label: 'Cancelled', tone: 'quiet' },
};

/** The copies of this recording, and the way to ask for another one. Needs `useLive('uploads')` somewhere above. */
export function Uploads({ recording }: { recording: RecordingDetail }) {
  const { data, error } = useQuery(uploadsQuery(recording.recordingId));
  const uploads = data?.items ?? [];
  // asked only when it is known what is on its way already
  const mayQueue = data !== undefined && recording.allowed.includes('upload');
  if (uploads.length === 0 && !mayQueue && !isTrouble(error)) return null;
  return (
    <PanelSection title="Uploads">
      <ul className={styles.rows}>
        {uploads.map((upload) => (
          <UploadRow key={upload.uploadId} upload={upload} />
        ))}
      </ul>
      {isTrouble(error) && <p className="rt-muted">{messageOf(error)}</p>}
      {mayQueue && <QueueUpload recording={recording} uploads={uploads} />}
    </PanelSection>
  );
}

/** Who may not see uploads is not in trouble. */
function isTrouble(failure: unknown): boolean {
  return failure !== null && !(failure instanceof Problem && failure.status === 403);
}

function UploadRow({ upload }: { upload: Upload }) {
  const retry = useRetryUpload(upload.uploadId);
  const cancel = useCancelUpload(upload.uploadId);
  const { label, tone } = WORDS[upload.state];
  return (
    <li>
      <span>
        {upload.destinationName} <span className="rt-muted">· {upload.policyName}</span>
        <small>{progress(upload)}</small>
      </span>
      <span className={styles.actions}>
        <StatusTag tone={tone}>{label}</StatusTag>
        {upload.allowed.includes('retry') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            Retry
          </Button>
        )}
        {upload.allowed.includes('cancel') && (
          <Button
            variant="default"
            size="compact-sm"
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            Cancel
          </Button>
        )}
      </span>
    </li>
  );
}

function progress(upload: Upload): string {
  if (upload.problem) return upload.problem;
  if (upload.verifiedAt) return `${upload.object}, ${fullTime(upload.verifiedAt)}`;
  return `${bytes(upload.transferredBytes)} of ${bytes(upload.sizeBytes)}`;
}
