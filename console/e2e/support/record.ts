import { expect, type Locator, type Page } from '@playwright/test';
import { demoNode } from './demo';

interface Wishes {
  /** Ends by itself after so many minutes. */
  minutes?: number;
}

/** Presses Record, fills in the form and starts; afterwards the dialog shows the recording live. */
export async function startRecording(page: Page, name: string, wishes: Wishes = {}): Promise<void> {
  const node = await demoNode(page);
  await openRecordDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Record' });
  await choose(page, dialog.getByLabel('Node', { exact: true }), node.name);
  const source = node.interfaces.find(({ id }) => id === node.interfaceId)?.name ?? '';
  await choose(page, dialog.getByLabel('Interface', { exact: true }), source);
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  if (wishes.minutes) await dialog.getByLabel('Stop after').fill(String(wishes.minutes));
  await dialog.getByRole('button', { name: 'Start recording' }).click();
  await expect(page.getByRole('dialog', { name: 'On air' })).toContainText(name);
}

async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.first().click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Waits until the counter says at least so many seconds. */
export async function recordFor(page: Page, seconds: number): Promise<void> {
  const counter = page.getByLabel('Recorded time');
  await expect
    .poll(async () => toSeconds(await counter.innerText()))
    .toBeGreaterThanOrEqual(seconds);
}

export async function stop(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'On air' });
  await dialog.getByRole('button', { name: /^Stop / }).click();
}

/** Goes to the recording as soon as it can be played. */
export async function toPlayer(page: Page): Promise<void> {
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
