import * as z from 'zod/mini';
import { count, searchOf, text } from '@/url/search';

const schema = z.object({
  text,
  nodeId: text,
  /** `yes` shows the archived ones instead. */
  archived: z.optional(z.literal('yes')),
  sort: text,
  page: count,
  size: count,
  /** `week` shows occurrences on a calendar; without it the list. */
  view: z.optional(z.literal('week')),
  /** A day of the shown week. */
  week: text,
  /** Whose detail is open. */
  schedule: text,
});

/** What of the page lives in the URL. */
export type ScheduleSearch = z.output<typeof schema>;

export const validateScheduleSearch = searchOf(schema);
