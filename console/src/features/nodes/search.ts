import * as z from 'zod/mini';
import { searchOf, text } from '@/url/search';

const schema = z.object({
  text,
  /** Whose detail is open. */
  node: text,
});

/** What of the page lives in the URL. */
export type NodeSearch = z.output<typeof schema>;

export const validateNodeSearch = searchOf(schema);
