import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, type Filled, newIdempotencyKey, type Page } from '@/api/answer';
import { uploadApi } from '@/api/clients';
import type { components } from '@/api/generated/upload';

/** A copy of the recording on its way to one destination. */
export type Upload = Filled<
  components['schemas']['UploadView'],
  | ('uploadId' | 'state' | 'policyId' | 'policyName' | 'destinationName' | 'sizeBytes')
  | ('transferredBytes' | 'attempts' | 'allowed')
>;

export function uploadsQuery(recordingId: string) {
  const query = { recordingId, size: 100 };
  return queryOptions({
    queryKey: ['uploads', 'of-recording', recordingId],
    queryFn: () => answer<Page<Upload>>(uploadApi.GET('/api/uploads', { params: { query } })),
  });
}

/** Asks for a copy under a policy. */
export function useQueueUpload(recordingId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (policyId: string) =>
      uploadApi.POST('/api/uploads', {
        params: { header: { 'Idempotency-Key': newIdempotencyKey() } },
        body: { recordingId, policyId },
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['uploads'] }),
  });
}

export function useRetryUpload(upload: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      uploadApi.POST('/api/uploads/{upload}/retry', { params: { path: { upload } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['uploads'] }),
  });
}

export function useCancelUpload(upload: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      uploadApi.POST('/api/uploads/{upload}/cancel', { params: { path: { upload } } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['uploads'] }),
  });
}
