/**
 * A generated type with the fields that the service always fills in. OpenAPI as generated calls every field of an
 * answer optional; null stands for "not there".
 */
export type Filled<T, Always extends keyof T> = {
  [K in Exclude<keyof T, Always>]?: T[K] | null;
} & {
  [K in Always]-?: NonNullable<T[K]>;
};

/** One page of a list; `page` counts from 1. */
export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
  /** What the person may do with the list itself, where the service says so: `create`. */
  allowed?: string[];
}

/** Where it stops asking: nobody reads a list of more than a thousand. */
const MOST_PAGES = 10;

/** A whole list as one page, asked for page by page, since a page has at most 100. */
export async function everyPage<T>(ask: (page: number) => Promise<Page<T>>): Promise<Page<T>> {
  const first = await ask(1);
  const items = [...first.items];
  for (let page = 2; page <= MOST_PAGES && items.length < first.total; page++) {
    const more = await ask(page);
    if (more.items.length === 0) break;
    items.push(...more.items);
  }
  return { ...first, items };
}

/** The body of an answer; refusals were thrown by the client (clients.ts). */
export async function answer<T>(call: Promise<{ data?: unknown }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A fresh `Idempotency-Key`: keep it while the same request is tried again. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
