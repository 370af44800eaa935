import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Record and starts; afterwards the dialog shows the recording live. */
export async function startRecording(page: Page, name: string): Promise<void> {
  await openRecordDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Record' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByRole('dialog', { name: 'On air' })).toContainText(name);
}

/** Waits until the counter says at least so many seconds. */
export async function recordFor(page: Page, seconds: number): Promise<void> {
  const counter = page.getByLabel('Recorded time');
  await expect
    .poll(async () => toSeconds(await counter.innerText()))
    .toBeGreaterThanOrEqual(seconds);
}

export async function stopAndPlay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('link', { name: 'Play' }).click();
  await expect(page.getByRole('complementary', { name: 'Recording' })).toBeVisible();
}

function toSeconds(shown: string): number {
  return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

export async function openRecordDialog(page: Page): Promise<void> {
  await navigation(page)
    .getByRole('button', { name: /^Record/ })
    .click();
}

export function navigation(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Main', exact: true });
}
