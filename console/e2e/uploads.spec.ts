import { expect, type Page, test } from '@playwright/test';
import { uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';
import { recordFor, startRecording, toPlayer } from './support/record';

interface Policy {
  name: string;
  trigger: string;
  archived: boolean;
}

/** One for copies by hand (BrowserTest makes it). */
async function policyForCopiesByHand(page: Page): Promise<Policy> {
  const { items } = (await apiOf(page).get('/api/upload-policies?size=100')) as { items: Policy[] };
  const policy = items.find(({ trigger, archived }) => trigger === 'manual' && !archived);
  if (!policy) throw new Error('this installation has no upload policy for copies by hand');
  return policy;
}

test('a copy is asked for and arrives, verified', async ({ page }) => {
  await signIn(page, 'oli');
  const policy = await policyForCopiesByHand(page);
  await startRecording(page, uniqueName('To be kept'), { minutes: 0.05 });
  await recordFor(page, 1);
  await toPlayer(page);
  const panel = page.getByRole('complementary', { name: 'Recording' });

  await panel.getByRole('button', { name: 'Queue upload' }).click();
  await page.getByRole('menuitem', { name: policy.name }).click();

  await expect(panel.getByText('Verified')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('row', { name: /To be kept/ }).first()).toContainText('Uploaded');
});
