import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { libraryApi } from '@/api/clients';

/** Smallest and largest sample of each bucket of frames, 16 bit; for each channel. */
export interface Waveform {
  sampleRateHz: number;
  frames: number;
  framesPerBucket: number;
  channels: { min: number[]; max: number[] }[];
}

/** @param sha256 of the file: another file has another waveform, the same one never changes */
export function waveformQuery(recording: string, sha256: string) {
  return queryOptions({
    queryKey: ['waveform', recording, sha256],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answer<Waveform>(
        libraryApi.GET('/api/recordings/{recording}/waveform', { params: { path: { recording } } }),
      ),
  });
}
