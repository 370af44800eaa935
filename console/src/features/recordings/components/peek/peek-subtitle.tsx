import { fullTime } from '@/format/time';
import type { RecordingDetail } from '../../types';

export function PeekSubtitle({ recording }: { recording: RecordingDetail }) {
  return <span className="rt-number">{fullTime(recording.startedAt ?? recording.createdAt)}</span>;
}
