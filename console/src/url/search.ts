import * as z from 'zod/mini';

/** `?state=failed,cancelled&sort=-name`: links that people can read, write and share, instead of JSON. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Leaves out what is empty. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .map(([key, value]) => [key, Array.isArray(value) ? value : [value]] as const)
    .map(
      ([key, values]) =>
        [key, values.filter((one) => one !== undefined && one !== null && one !== '')] as const,
    )
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}=${values.map(readable).join(',')}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function readable(value: unknown): string {
  return encodeURIComponent(String(value)).replace(/%2F/g, '/').replace(/%3A/g, ':');
}

/** A list in the URL, for route schemas: `a,b`; an empty one is none. */
export const words = z.optional(
  z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((value: string | string[]) => {
      const all = typeof value === 'string' ? value.split(',') : value;
      const some = all.filter((word) => word !== '');
      return some.length > 0 ? some : undefined;
    }),
  ),
);

/** A text in the URL. */
export const text = z.optional(z.string());

/** A page number or the like, from 1. */
export const count = z.optional(z.coerce.number().check(z.int(), z.minimum(1)));

/** A schema as `validateSearch` wants it: what does not fit is left out, a link never breaks a page. */
export function searchOf<T extends z.ZodMiniObject>(schema: T) {
  return (raw: Record<string, unknown>): z.output<T> => {
    const fits = Object.entries(schema.shape).map(([key, field]) => {
      const read = z.safeParse(field, raw[key]);
      return [key, read.success ? read.data : undefined];
    });
    return Object.fromEntries(fits.filter(([, value]) => value !== undefined)) as z.output<T>;
  };
}
