import { expect, test } from 'vitest';

const sources = Object.entries(
  import.meta.glob<string>('./features/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

test('a feature imports no other feature', () => {
  const offenders = sources.filter(([file, source]) => {
    const own = file.split('/')[2];
    const imported = [...source.matchAll(/from '@\/features\/([^/']+)/g)];
    return imported.some(([, other]) => other !== own);
  });

  expect(sources.length).toBeGreaterThan(50);
  expect(offenders.map(([file]) => file)).toEqual([]);
});

test('no file has more than 200 lines', () => {
  const long = sources.filter(([, source]) => source.split('\n').length > 200);

  expect(long.map(([file]) => file)).toEqual([]);
});
