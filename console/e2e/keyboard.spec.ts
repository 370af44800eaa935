import { expect, type Page, test } from '@playwright/test';
import { demoNode, uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';

/** Longer than a list has room for, in letters that run the other way. */
const ENDLESS = 'جلسة المجلس البلدي '.repeat(9);

/** @returns the row of a short recording that is finished */
async function recorded(page: Page, name: string, plannedSeconds = 1) {
  const { nodeId, interfaceId } = await demoNode(page);
  await apiOf(page).post('/api/jobs', { nodeId, interfaceId, name, plannedSeconds });
  const row = page.getByRole('row').filter({ hasText: name.slice(0, 60) });
  await expect(row).toContainText('Completed');
  return row;
}

test('the focus comes back to where a dialog or a panel was opened from', async ({ page }) => {
  await signIn(page, 'oli');
  const record = page.getByRole('button', { name: /^Record/ }).first();
  await record.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Record' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(record).toBeFocused();

  const row = await recorded(page, uniqueName('By keyboard'));
  const link = row.getByRole('link');
  await link.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Recording' });
  await expect(panel.getByRole('heading', { name: 'Details' })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('Escape closes what lies on top, and only then the panel below', async ({ page }) => {
  // what goes away by degrees is still there when the page hears of the key
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, 'oli');
  const row = await recorded(page, uniqueName('Escape'));
  await row.getByRole('link').click();
  const panel = page.getByRole('complementary', { name: 'Recording' });
  await panel.getByRole('button', { name: 'Speed: 1 times' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(panel).toBeVisible();

  await page.keyboard.press('r');
  await expect(page.getByRole('dialog', { name: 'Record' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(panel).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('what was typed is not thrown away by a key', async ({ page }) => {
  await signIn(page, 'oli', '/schedules');
  await page.getByRole('button', { name: 'New schedule' }).click();
  const form = page.getByRole('dialog', { name: 'New schedule' });
  await form.getByRole('textbox', { name: 'Schedule' }).fill('Evensong');
  const question = page.getByRole('dialog', { name: 'Throw away what you typed?' });

  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(form.getByRole('textbox', { name: 'Schedule' })).toHaveValue('Evensong');

  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Throw it away' }).click();
  await expect(form).toHaveCount(0);
});

test('space presses the button that has the focus, and plays otherwise', async ({ page }) => {
  await signIn(page, 'oli');
  const row = await recorded(page, uniqueName('Space'), 4);
  await row.getByRole('link').click();
  const panel = page.getByRole('complementary', { name: 'Recording' });
  await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible();

  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download' }).press('Space');
  await download;
  await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible();
  await panel.getByRole('button', { name: 'Speed: 1 times' }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=menuitem]:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Space');

  await panel.getByRole('region', { name: /^Space/ }).focus();
  await page.keyboard.press('Space');
  await expect(panel.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a link of the list opens in a tab of its own, and an endless name leaves room for others', async ({
  page,
  context,
}) => {
  await signIn(page, 'oli');
  const row = await recorded(page, `${uniqueName('x')} ${ENDLESS}`.slice(0, 190));

  expect((await row.boundingBox())?.height).toBeLessThan(90);
  const opened = context.waitForEvent('page');
  await row.getByRole('link').click({ modifiers: ['Control'] });
  await (await opened).close();
  await expect(page).not.toHaveURL(/peek=/);
  await row.getByRole('cell').last().click();
  await expect(page).toHaveURL(/peek=/);
});
