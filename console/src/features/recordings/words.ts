import type { Tone } from '@/ui/status-tag';
import type { Health, HealthKind, Recording, RecordingState, UploadSummary } from './types';

interface Word {
  label: string;
  tone: Tone;
}

export const STATE_WORDS: Record<RecordingState, Word> = {
  pending: { label: 'Waiting', tone: 'quiet' },
  recording: { label: 'Recording', tone: 'recording' },
  finalizing: { label: 'Finalizing', tone: 'info' },
  cached: { label: 'Completed', tone: 'quiet' },
  failed: { label: 'Failed', tone: 'critical' },
  cancelled: { label: 'Cancelled', tone: 'quiet' },
};

export const HEALTH_WORDS: Record<Health, Word> = {
  healthy: { label: 'Healthy', tone: 'healthy' },
  warning: { label: 'Warning', tone: 'warning' },
  critical: { label: 'Critical', tone: 'critical' },
  unknown: { label: 'Not known yet', tone: 'quiet' },
};

export const UPLOAD_WORDS: Record<UploadSummary, Word> = {
  uploaded: { label: 'Uploaded', tone: 'healthy' },
  partial: { label: 'Partly uploaded', tone: 'info' },
  queued: { label: 'Uploading', tone: 'info' },
  failed: { label: 'Upload failed', tone: 'critical' },
  none: { label: 'Not uploaded', tone: 'quiet' },
};

/** A recording that was saved from a spool says so instead of "Completed". */
export function stateWord({ state, recovered }: Pick<Recording, 'state' | 'recovered'>): Word {
  return state === 'cached' && recovered
    ? { label: 'Recovered', tone: 'warning' }
    : STATE_WORDS[state];
}

export function isLive({ state }: Pick<Recording, 'state'>): boolean {
  return state === 'pending' || state === 'recording' || state === 'finalizing';
}

interface KindWord {
  label: string;
  /** A token of app/tokens.css. */
  color: string;
}

export const KIND_WORDS: Record<HealthKind, KindWord> = {
  gap: { label: 'Gap', color: 'var(--rt-critical)' },
  device_lost: { label: 'Device lost', color: 'var(--rt-warning)' },
  stalled: { label: 'Stalled', color: 'var(--rt-warning)' },
  clock_offset: { label: 'Clock offset', color: 'var(--rt-info)' },
  disk_low: { label: 'Disk low', color: 'var(--rt-loud)' },
  salvaged: { label: 'Salvaged', color: 'var(--rt-info)' },
};

/** "Planned end" of `planned_end`. */
export function sentence(slug: string): string {
  const words = slug.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
