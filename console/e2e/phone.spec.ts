import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { demoNode, uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';

/** Something in each list. */
async function fill(page: Page, name: string): Promise<void> {
  const { nodeId, interfaceId } = await demoNode(page);
  await apiOf(page).post('/api/jobs', { nodeId, interfaceId, name, plannedSeconds: 1 });
  const inTwelveHours = new Date(Date.now() + 12 * 3_600_000).toISOString().slice(11, 16);
  await apiOf(page).post('/api/schedules', {
    ...{ name, nodeId, recurrence: 'weekly', days: ['MONDAY', 'THURSDAY'], zone: 'UTC' },
    ...{ startTime: `${inTwelveHours}:00`, durationSeconds: 600 },
  });
}

/** What is wider than the room it has. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => getComputedStyle(one).overflowX !== 'hidden')
      .map((one) => `${one.tagName} ${one.className}`),
  );
}

test('lists do not scroll sideways on a phone', async ({ page }) => {
  await signIn(page, 'ada');
  await fill(page, uniqueName('A committee with a name of some length'));
  await page.setViewportSize({ width: 390, height: 844 });

  for (const list of ['Jobs', 'Schedules', 'Nodes']) {
    await page.goto(`/${list.toLowerCase()}`);
    await expect(page.getByRole('table', { name: list })).toBeVisible();
    await expect(page.getByRole('row').first()).toBeVisible();

    expect(await tooWide(page), list).toEqual([]);
    await expectAccessible(page);
    await page.screenshot({ path: `target/screenshots/${list.toLowerCase()}-phone-dark.png` });
  }
});
