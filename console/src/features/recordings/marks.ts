import type { RecordingDetail } from './types';
import { KIND_WORDS, sentence } from './words';

/** Something that happened, at a place of the recording's time line. */
export interface Mark {
  id: string;
  label: string;
  color: string;
  detail: string;
  atSeconds: number;
  /** 0 = a moment */
  lengthSeconds: number;
}

/**
 * Health events and gaps of the take that is played, in order. A gap that is also reported as a health event is told
 * once, by the event.
 */
export function marksOf({ healthEvents, gaps, cacheFile }: RecordingDetail): Mark[] {
  const played = healthEvents.filter((event) => !cacheFile || event.takeId === cacheFile.takeId);
  const events = played.map((event): Mark => {
    const { label, color } = KIND_WORDS[event.kind];
    return {
      id: event.id,
      label,
      color,
      detail: event.detail ?? '',
      atSeconds: (event.positionMillis ?? 0) / 1000,
      lengthSeconds: (event.lengthMillis ?? 0) / 1000,
    };
  });
  const told = new Set(
    played.filter(({ kind }) => kind === 'gap').map(({ positionMillis }) => positionMillis),
  );
  const untold = gaps
    .filter(({ positionMillis }) => !told.has(positionMillis))
    .map(
      (gap): Mark => ({
        id: `gap ${gap.positionMillis}`,
        ...KIND_WORDS.gap,
        detail: gap.cause ? sentence(gap.cause) : '',
        atSeconds: gap.positionMillis / 1000,
        lengthSeconds: gap.lengthMillis / 1000,
      }),
    );
  return [...events, ...untold].sort((a, b) => a.atSeconds - b.atSeconds);
}
