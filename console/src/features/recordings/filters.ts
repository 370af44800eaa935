import * as z from 'zod/mini';
import { count, text, words } from '@/url/search';
import { HEALTH_WORDS, STATE_WORDS, UPLOAD_WORDS } from './words';

/** What the address of the recordings page says; every field may be missing. */
export const recordingsSearch = z.object({
  text,
  state: words,
  health: words,
  uploadState: words,
  node: text,
  schedule: text,
  sort: text,
  page: count,
  size: count,
  /** The recording in the peek panel. */
  peek: text,
});

export type RecordingsSearch = z.output<typeof recordingsSearch>;

export const DEFAULT_SORT = '-createdAt';
export const DEFAULT_SIZE = 25;

/** The filters of which any several values can be chosen. */
export type ListFilter = 'state' | 'health' | 'uploadState';

export interface FilterGroup {
  filter: ListFilter;
  label: string;
  options: { value: string; label: string }[];
}

const optionsOf = (words: Record<string, { label: string }>) =>
  Object.entries(words).map(([value, { label }]) => ({ value, label }));

export const FILTER_GROUPS: FilterGroup[] = [
  { filter: 'state', label: 'Status', options: optionsOf(STATE_WORDS) },
  { filter: 'health', label: 'Health', options: optionsOf(HEALTH_WORDS) },
  { filter: 'uploadState', label: 'Upload', options: optionsOf(UPLOAD_WORDS) },
];

/** What the library is asked for. */
export function queryOf(search: RecordingsSearch) {
  return {
    text: search.text,
    state: search.state,
    health: search.health,
    uploadState: search.uploadState,
    nodeId: search.node,
    scheduleId: search.schedule,
    sort: search.sort ?? DEFAULT_SORT,
    page: search.page ?? 1,
    size: search.size ?? DEFAULT_SIZE,
  };
}

/** Chooses a value, or takes it back. A changed filter begins at the first page. */
export function toggled(
  search: RecordingsSearch,
  filter: ListFilter,
  value: string,
): Partial<RecordingsSearch> {
  const before = search[filter] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { [filter]: after.length > 0 ? after : undefined, page: undefined };
}

export const NO_FILTERS: Partial<RecordingsSearch> = {
  text: undefined,
  state: undefined,
  health: undefined,
  uploadState: undefined,
  node: undefined,
  schedule: undefined,
  page: undefined,
};

export function isFiltered(search: RecordingsSearch): boolean {
  return Object.keys(NO_FILTERS).some(
    (key) => key !== 'page' && search[key as keyof RecordingsSearch] !== undefined,
  );
}
