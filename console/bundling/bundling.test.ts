import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { budget } from './budget.ts';
import { mantineStyles } from './mantine-styles.ts';

/** A page of its own, built as the console is. */
async function built(script: string, ...plugins: Plugin[]) {
  const page: Plugin = {
    name: 'page',
    enforce: 'pre',
    resolveId: (source) => (source === 'page.js' ? '/page.js' : null),
    load: (id) => (id === '/page.js' ? script : null),
  };
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: 'page.js' } },
    plugins: [page, ...plugins],
  });
  return (output as Rolldown.RolldownOutput).output;
}

async function stylesOf(script: string): Promise<string> {
  const files = await built(script, mantineStyles());
  const styles = files.find(({ fileName }) => fileName.endsWith('.css'));
  return styles?.type === 'asset' ? String(styles.source) : '';
}

test('styles are those of what is used, after those of what it is made of', async () => {
  const styles = await stylesOf(`
    import '@mantine/core/styles.css';
    import { Button } from '@mantine/core';
    window.shown = Button;
  `);

  const [foundation, unstyled, button] = ['--mantine-scale', '.m_87cf2631', '.m_77c9d27d'].map(
    (one) => styles.indexOf(one),
  );
  expect(foundation).toBeGreaterThanOrEqual(0);
  expect(unstyled).toBeGreaterThan(foundation ?? 0);
  expect(button).toBeGreaterThan(unstyled ?? 0);
  expect(styles.length).toBeLessThan(60_000);
});

test('a bundle beyond its budget is no bundle', async () => {
  const heavy = `window.noise = ${JSON.stringify(Array.from({ length: 999 }, (_, at) => at * at * 7919))};`;

  await expect(built(heavy, budget({ 'page.js': { js: 1, css: 1 } }))).rejects.toThrow(
    /too heavy\. page\.js: \d\.\d kB JavaScript, 0 kB CSS of 1 kB/,
  );
  await expect(built(heavy, budget({ 'page.js': { js: 9, css: 1 } }))).resolves.toBeDefined();
});

test('who only builds it runs none of its checks', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, ...profiles] = readFileSync('pom.xml', 'utf8').split('<profile>');
  const untested = profiles.find((profile) => profile.includes('<name>skipTests</name>'));

  expect(scripts.build).toBe('npm run generate:check && npm run bundle');
  expect(scripts.bundle).toBe('vite build');
  expect(untested).toMatch(/<id>npm-check<\/id>\s*<phase>none<\/phase>/);
});
