import { expect, test } from 'vitest';
import { everyPage } from './answer';

/** As the services page: 100 rows at most. */
function listOf(total: number) {
  const asked: number[] = [];
  const ask = async (page: number) => {
    asked.push(page);
    const first = (page - 1) * 100;
    const size = Math.max(0, Math.min(100, total - first));
    return { items: Array.from({ length: size }, (_, at) => first + at), total, page, size: 100 };
  };
  return { ask, asked };
}

test.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [1000, 10],
])('a list of %i rows is fetched whole, in %i requests', async (total, requests) => {
  const { ask, asked } = listOf(total);

  const { items } = await everyPage(ask);

  expect(items).toEqual(Array.from({ length: total }, (_, at) => at));
  expect(asked).toHaveLength(requests);
});

test('a list that became shorter meanwhile does not go on for ever', async () => {
  const { ask } = listOf(150);

  const { items } = await everyPage(async (page) => ({ ...(await ask(page)), total: 900 }));

  expect(items).toHaveLength(150);
});
