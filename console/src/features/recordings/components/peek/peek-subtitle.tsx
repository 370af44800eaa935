import { fullTime } from '@/format/time';
import type { RecordingDetail } from '../../types';
import { HEALTH_WORDS } from '../../words';

export function PeekSubtitle({ recording }: { recording: RecordingDetail }) {
  const { startedAt, createdAt, health } = recording;
  return (
    <>
      <span className="rt-number">{fullTime(startedAt ?? createdAt)}</span>
      {health !== 'unknown' && <span>{HEALTH_WORDS[health].label}</span>}
    </>
  );
}
