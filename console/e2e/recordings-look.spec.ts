import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { uniqueName } from './support/demo';
import { signIn } from './support/people';
import { openRecordDialog, recordFor, startRecording, toPlayer } from './support/record';

// axe looks at every element, twice each time: on a busy machine that takes its time
test.slow();

test('a recording is accessible while it runs and when it is played', async ({ page }) => {
  await signIn(page, 'oli');
  await startRecording(page, uniqueName('Council chamber'), { minutes: 0.08 });
  await recordFor(page, 2);
  await look(page, 'record-live');
  await toPlayer(page);
  await expect(page.getByLabel('Played time')).toBeVisible();
  await look(page, 'recording-peek');
});

test('the list of recordings and the record dialog are accessible', async ({ page }) => {
  await signIn(page, 'oli');
  await expect(page.getByRole('table', { name: 'Recordings' })).toBeVisible();
  await look(page, 'recordings');
  await openRecordDialog(page);
  await expect(page.getByLabel('Interface', { exact: true }).first()).toBeVisible();
  await look(page, 'record-dialog');
});

test('the recordings fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/recordings');
  await signInNarrow(page);

  await expect(page.getByRole('table', { name: 'Recordings' })).toBeVisible();
  await look(page, 'recordings-phone');
});

async function signInNarrow(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /username/i }).fill('oli');
  await page.getByRole('textbox', { name: /password/i }).fill('oli');
  await page.getByRole('button', { name: /sign in/i }).click();
  await expect(page.getByRole('navigation', { name: 'Main, narrow' })).toBeVisible();
}

/** axe in both themes, and a picture of each in target/screenshots. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await page.screenshot({ path: `target/screenshots/${name}-dark.png` });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.screenshot({ path: `target/screenshots/${name}-light.png` });
}
