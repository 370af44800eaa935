import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { demoNode, uniqueName } from './support/demo';
import { signIn } from './support/people';

test('the demo node is online, with what it can record', async ({ page }) => {
  await signIn(page, 'oli', '/nodes');
  const { name } = await demoNode(page);

  const row = page.getByRole('row', { name });
  await expect(row).toContainText('Online');
  await row.getByRole('link', { name }).click();

  const panel = page.getByRole('complementary', { name: 'Node' });
  await expect(panel.getByText('Available').first()).toBeVisible();
  await expect(panel.getByText('Free spool')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Record here' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New node' })).toHaveCount(0);
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('nodes.png') });
});

test('a new node gets a token that is shown once, and is revoked after a question', async ({
  page,
}) => {
  await signIn(page, 'ada', '/nodes');
  const name = uniqueName('court');
  await page.getByRole('button', { name: 'New node' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Site' }).fill('main');
  await page.getByRole('button', { name: 'Enter node' }).click();
  await expect(page.getByText('This is needed')).toBeVisible();
  await page.getByRole('textbox', { name: 'Room' }).fill('Court 3');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enter node' }).click();

  const dialog = page.getByRole('dialog', { name: `Enrol the agent of ${name}` });
  const token = await dialog.locator('code').innerText();
  expect(token.length).toBeGreaterThan(20);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(token)).toHaveCount(0);

  await page.getByRole('link', { name }).click();
  const panel = page.getByRole('complementary', { name: 'Node' });
  await expect(panel.getByText('Never seen')).toBeVisible();
  await panel.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(panel.getByText('Revoked', { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
});
