import type { QueryClient } from '@tanstack/react-query';

/** How far one upload is. */
export interface ProgressReport {
  uploadId: string;
  transferredBytes: number;
}

interface KnownUpload extends ProgressReport {
  state: string;
  problem?: string | null;
}

/** States that a report tells something new about; what has ended stays ended. */
const UNDER_WAY = ['queued', 'transferring', 'failed'];

/** Writes into what is shown of uploads how far they are: for each step alone, nothing is fetched again. */
export function noteProgress(queryClient: QueryClient, reports: ProgressReport[]): void {
  const byUpload = new Map(reports.map((report) => [report.uploadId, report]));
  queryClient.setQueriesData<{ items: KnownUpload[] }>(
    { queryKey: ['uploads'], type: 'active' },
    (page) => page && { ...page, items: page.items.map((upload) => told(upload, byUpload)) },
  );
}

function told(upload: KnownUpload, byUpload: Map<string, ProgressReport>): KnownUpload {
  const report = byUpload.get(upload.uploadId);
  if (!report || !UNDER_WAY.includes(upload.state)) return upload;
  const { transferredBytes } = report;
  // what the last attempt failed of is over once the next one is under way
  return { ...upload, state: 'transferring', transferredBytes, problem: null };
}
