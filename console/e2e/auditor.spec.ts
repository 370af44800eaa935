import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { signIn } from './support/people';
import { navigation } from './support/record';

test('an auditor is shown what they may see, and asks for nothing that would be refused', async ({
  page,
}) => {
  const refused = refusalsOn(page);
  await signIn(page, 'audrey');

  const links = navigation(page).getByRole('link');
  await expect(links).toHaveText([/^Recordings/, /^Jobs/]);
  await expect(page.getByRole('button', { name: /^Record\b/ })).toHaveCount(0);
  await expect(page.getByLabel('Completed', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Node', { exact: true })).toHaveCount(0);
  await page.getByRole('row').nth(1).click();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await expectAccessible(page);
  await links.last().click();
  await expect(page.getByRole('heading', { name: /^Jobs/ })).toBeVisible();

  await page.goto('/schedules');
  await expect(page.getByText('Schedules are not for you to see')).toBeVisible();
  await page.goto('/nodes');
  await expect(page.getByText('Nodes are not for you to see')).toBeVisible();
  expect(refused).toEqual([]);
  await expectAccessible(page);
});

function refusalsOn(page: Page): string[] {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url());
  });
  return refused;
}
