import { stat } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { signIn } from './support/people';
import { openRecordDialog, recordFor, startRecording, stop, toPlayer } from './support/record';

test('records, shows it live, stops, plays and downloads', async ({ page }) => {
  const name = `Browser ${Date.now()}`;
  await signIn(page, 'oli');
  await startRecording(page, name);
  await recordFor(page, 3);
  const dialog = page.getByRole('dialog', { name: 'On air' });
  await expect(dialog.getByRole('img', { name: /channel 1 -\d+\.\d dB/ })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Recording');

  const ranges = rangesOf(page);
  await stop(page);
  await toPlayer(page);
  const panel = page.getByRole('complementary', { name: 'Recording' });
  await expect(panel.getByRole('heading', { name })).toBeVisible();
  await panel.getByRole('button', { name: 'Play' }).click();

  await expect.poll(() => playedSeconds(panel)).toBeGreaterThanOrEqual(1);
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.every((status) => status === 206)).toBe(true);

  const downloading = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download' }).click();
  const file = await (await downloading).path();
  expect((await stat(file)).size).toBeGreaterThan(2000);
});

test('a change of theme, at dusk for instance, goes on playing from where it is', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await signIn(page, 'oli');
  await startRecording(page, `Dusk ${Date.now()}`, { minutes: 0.08 });
  await recordFor(page, 1);
  await toPlayer(page);
  const panel = page.getByRole('complementary', { name: 'Recording' });
  await panel.getByRole('button', { name: 'Speed' }).click();
  await page.getByRole('menuitem', { name: '0.5×' }).click();
  await panel.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => playedSeconds(panel)).toBeGreaterThanOrEqual(1);

  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const text = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  await expect(panel.locator('[part="cursor"]')).toHaveCSS('background-color', text);

  expect(await playedSeconds(panel)).toBeGreaterThanOrEqual(1);
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a refusal is shown at its field, and nothing is recorded', async ({ page }) => {
  await signIn(page, 'oli');
  await openRecordDialog(page);

  await page.getByLabel('Stop after').fill('999999');
  await page.getByRole('button', { name: 'Start recording' }).click();

  await expect(page.getByText(/must be at most \d+/)).toBeVisible();
  await expect(page.getByLabel('Stop after')).toHaveAttribute('aria-invalid', 'true');
});

test('filters stand in the address and survive a reload', async ({ page }) => {
  await signIn(page, 'oli', '/recordings?state=failed,cancelled&text=nothing-is-called-this');

  await expect(page.getByLabel('Failed', { exact: true })).toBeChecked();
  await expect(page.getByText('Nothing fits')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Status Failed' }).click();
  await expect(page).toHaveURL(/state=cancelled&/);
  await page.reload();

  await expect(page.getByLabel('Cancelled', { exact: true })).toBeChecked();
  await expect(page.getByLabel('Failed', { exact: true })).not.toBeChecked();
});

test('somebody who may not record finds no Record button', async ({ page }) => {
  await signIn(page, 'vera');

  await expect(page.getByRole('link', { name: /nodes? ·/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Record\b/ })).toHaveCount(0);
});

test('signing in works as well when it is asked for by number', async ({ page, baseURL }) => {
  await signIn(
    page,
    'oli',
    `${(baseURL ?? '').replace('localhost', '127.0.0.1')}/jobs?state=failed`,
  );

  await expect(page).toHaveURL(`${baseURL}/jobs?state=failed`);
});

test('signs out', async ({ page }) => {
  await signIn(page, 'oli');
  await page.getByRole('button', { name: 'Oli Operator: account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();

  await expect(page.locator('#username')).toBeVisible();
});

/** Status codes of the media requests from now on. */
function rangesOf(page: Page): number[] {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/cache-file?purpose=playback')) statuses.push(response.status());
  });
  return statuses;
}

/** The media element's time, as the transport shows it. */
async function playedSeconds(panel: Locator): Promise<number> {
  const shown = await panel.getByLabel('Played time').innerText();
  return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
