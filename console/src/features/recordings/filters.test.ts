import { expect, test } from 'vitest';
import { isFiltered, queryOf, toggled } from './filters';

test('asks for the newest first unless the address says otherwise', () => {
  expect(queryOf({})).toMatchObject({ sort: '-createdAt', page: 1, size: 25 });
  expect(queryOf({ sort: 'name', page: 2, node: 'n' })).toMatchObject({
    sort: 'name',
    page: 2,
    nodeId: 'n',
  });
});

test('chooses a value and takes it back, each time from the first page', () => {
  expect(toggled({ state: ['failed'], page: 4 }, 'state', 'cached')).toEqual({
    state: ['failed', 'cached'],
    page: undefined,
  });
  expect(toggled({ state: ['failed'] }, 'state', 'failed').state).toBeUndefined();
});

test('a peek, a sort or a page is no filter', () => {
  expect(isFiltered({ peek: 'r', sort: 'name', page: 2, size: 50 })).toBe(false);
  expect(isFiltered({ health: ['critical'] })).toBe(true);
});
