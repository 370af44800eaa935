import { channels, lengthInWords, sampleRate } from '@/format/format';
import type { Job, JobState } from './types';

const WORDS: Record<JobState, string> = {
  queued: 'Queued',
  claimed: 'Starting',
  recording: 'Recording',
  finalizing: 'Finalizing',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export function stateWord(state: JobState): string {
  return WORDS[state];
}

/** Its node has taken it ahead of its start. */
export function isReserved(
  { state, startAt }: Pick<Job, 'state' | 'startAt'>,
  now: number,
): boolean {
  return state === 'claimed' && new Date(startAt).getTime() > now;
}

/** "Lease expired" of `lease_expired`. */
export function reasonWords(reason: string): string {
  const words = reason.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Scarlett 2i2 · 48 kHz stereo". */
export function captureWords({ target }: Pick<Job, 'target'>): string {
  const sound = [
    target.sampleRateHz ? sampleRate(target.sampleRateHz) : '',
    target.channels ? channels(target.channels) : '',
  ];
  return [target.interfaceName, sound.filter(Boolean).join(' ')].filter(Boolean).join(' · ');
}

/** How long it is to be: as planned, or until somebody stops it. */
export function plannedWords({ plannedSeconds, maximumSeconds }: Job): string {
  if (plannedSeconds) return lengthInWords(plannedSeconds);
  return maximumSeconds
    ? `Until stopped, at most ${lengthInWords(maximumSeconds)}`
    : 'Until stopped';
}
