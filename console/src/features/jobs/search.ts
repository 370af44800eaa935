import * as z from 'zod/mini';
import { count, searchOf, text, words } from '@/url/search';

const schema = z.object({
  state: words,
  nodeId: text,
  text,
  sort: text,
  page: count,
  size: count,
  /** Whose detail is open. */
  job: text,
});

/** What of the page lives in the URL. */
export type JobSearch = z.output<typeof schema>;

export const validateJobSearch = searchOf(schema);
