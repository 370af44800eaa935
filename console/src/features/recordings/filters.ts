import * as z from 'zod/mini';
import { count, text, words } from '@/url/search';

/** What the address of the recordings page says; every field may be missing. */
export const recordingsSearch = z.object({
  text,
  state: words,
  health: words,
  uploadState: words,
  node: text,
  sort: text,
  page: count,
  size: count,
  /** The recording in the peek panel. */
  peek: text,
});

export type RecordingsSearch = z.output<typeof recordingsSearch>;
