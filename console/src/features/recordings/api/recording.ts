import { queryOptions } from '@tanstack/react-query';
import { answer } from '@/api/answer';
import { libraryApi } from '@/api/clients';
import type { RecordingDetail } from '../types';

export function recordingQuery(recording: string) {
  return queryOptions({
    queryKey: ['recordings', 'detail', recording],
    queryFn: () =>
      answer<RecordingDetail>(
        libraryApi.GET('/api/recordings/{recording}', { params: { path: { recording } } }),
      ),
  });
}
