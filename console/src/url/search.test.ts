import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { count, parseSearch, searchOf, stringifySearch, text, words } from './search';

const read = searchOf(z.object({ text, state: words, page: count }));

test('writes lists in a way that people can read, and leaves out what is empty', () => {
  const search = { state: ['failed', 'cancelled'], text: 'a b&c', node: undefined, tag: [] };

  expect(stringifySearch(search)).toBe('?state=failed,cancelled&text=a%20b%26c');
  expect(stringifySearch({})).toBe('');
});

test('reads back what it wrote', () => {
  const search = { state: ['failed', 'cancelled'], text: 'a b&c', page: 3 };

  expect(read(parseSearch(stringifySearch(search)))).toEqual(search);
});

test('takes what it has read before', () => {
  expect(read({ state: ['failed'], page: 2 })).toEqual({ state: ['failed'], page: 2 });
});

test.each(['0', '-1', 'x', '1.5'])('leaves out page=%s and keeps the rest', (page) => {
  expect(read({ page, text: 'x' })).toEqual({ text: 'x' });
});
