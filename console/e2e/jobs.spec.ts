import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { demoNode, uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';

async function startRecording(page: Page, name: string): Promise<Locator> {
  const { nodeId, interfaceId } = await demoNode(page);
  await apiOf(page).post('/api/jobs', { nodeId, interfaceId, name, plannedSeconds: 120 });
  return page.getByRole('article', { name });
}

function seconds(counter: string): number {
  return counter.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

test('a running recording is seen live, with a moving level, and stops when told to', async ({
  page,
}) => {
  await signIn(page, 'oli', '/jobs');
  const name = uniqueName('Live on the jobs page');
  const card = await startRecording(page, name);

  const level = card.getByRole('img', { name: /^Level: channel 1 -?\d/ });
  await expect(level).toBeVisible();
  const firstLevel = (await level.getAttribute('aria-label')) ?? '';
  await expect(level).not.toHaveAttribute('aria-label', firstLevel);
  const counter = card.getByTestId('captured');
  const before = seconds(await counter.innerText());
  await expect.poll(async () => seconds(await counter.innerText())).toBeGreaterThan(before);

  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('jobs.png') });
  await card.getByRole('button', { name: `Stop ${name}` }).click();

  await expect(card).toHaveCount(0);
  await expect(page.getByRole('row', { name })).toContainText('Completed');
});

test('a job shows its settings, its history and the way to its recording', async ({ page }) => {
  await signIn(page, 'oli', '/jobs');
  const name = uniqueName('Detail of a job');
  const card = await startRecording(page, name);
  await card.getByRole('link', { name }).click();

  const panel = page.getByRole('complementary', { name: 'Job' });
  await expect(panel.getByText('Last heartbeat')).toBeVisible();
  await expect(panel.getByText('from queued')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: `Stop ${name}` }).click();
  await expect(panel.getByText('from finalizing')).toBeVisible();

  await panel.getByRole('link', { name: 'Open the recording' }).click();
  await expect(page).toHaveURL(/\/recordings\?peek=/);
});

test('the filters are in the address, so that a reload shows the same', async ({ page }) => {
  await signIn(page, 'oli', '/jobs');
  await page.getByRole('button', { name: /^Failed/ }).click();
  await expect(page).toHaveURL(/state=failed/);

  await page.reload();

  await expect(page.getByRole('button', { name: /^Failed/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('who may only look has nothing to stop with', async ({ page, browser }) => {
  await signIn(page, 'oli', '/jobs');
  const name = uniqueName('Watched by others');
  const card = await startRecording(page, name);
  await expect(card).toBeVisible();

  const others = await browser.newContext();
  const watching = await others.newPage();
  await signIn(watching, 'vera', '/jobs');
  await expect(watching.getByRole('article', { name })).toBeVisible();
  await expect(watching.getByRole('button', { name: `Stop ${name}` })).toHaveCount(0);

  await card.getByRole('button', { name: `Stop ${name}` }).click();
  await expect(watching.getByRole('article', { name })).toHaveCount(0);
  await others.close();
});

test('an endless name leaves a live card its shape and its Stop button', async ({ page }) => {
  await signIn(page, 'oli', '/jobs');
  const name = `${uniqueName('Endless')} ${'جلسة المجلس البلدي '.repeat(9)}`.slice(0, 190).trim();
  const card = await startRecording(page, name);
  const stop = card.getByRole('button', { name: /^Stop / });
  await expect(stop).toBeVisible();

  const [outer, inner] = [await card.boundingBox(), await stop.boundingBox()];
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0));
  await stop.click();
  await expect(card).toHaveCount(0);
});
