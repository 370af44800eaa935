import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { apiOf, signIn } from './support/people';

interface Recording {
  recordingId: string;
  gaps: { positionMillis: number; lengthMillis: number }[];
}

/** One whose agent was killed in the middle and went on (BrowserTest makes it). */
async function recordingWithAGap(page: Page): Promise<Recording> {
  const found = await apiOf(page).get('/api/recordings?state=cached&size=100');
  for (const { recordingId, recovered } of found.items) {
    if (!recovered) continue;
    const recording: Recording = await apiOf(page).get(`/api/recordings/${recordingId}`);
    if (recording.gaps.length > 0) return recording;
  }
  throw new Error('no agent of this installation was killed in the middle of a recording');
}

test('a gap is seen on the waveform, on the time line and in words, and leads to its place', async ({
  page,
}) => {
  await signIn(page, 'oli');
  const recording = await recordingWithAGap(page);
  await page.goto(`/recordings?peek=${recording.recordingId}`);
  const panel = page.getByRole('complementary', { name: 'Recording' });

  await expect(panel.locator('[part~="region"]')).toHaveCount(1);
  const onTimeLine = panel.getByRole('region', { name: 'Quality time line' });
  await expect(onTimeLine.getByRole('button', { name: /^Gap at 0:\d\d$/ })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('gap.png') });
  await panel.getByRole('listitem').getByRole('button', { name: /^Gap/ }).click();

  const asked = Math.floor((recording.gaps[0]?.positionMillis ?? 0) / 1000) - 1;
  await expect(panel.getByLabel('Played time')).toHaveText(`0:${String(asked).padStart(2, '0')}`);
});
