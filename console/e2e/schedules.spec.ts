import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { demoNode, uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';

const ZONE = 'Europe/Berlin';
test.use({ timezoneId: ZONE, locale: 'en-GB' });

/** A day and time of day in the browser's zone. */
function clockIn(instant: number): { date: string; time: string } {
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: ZONE,
  });
  const [date = '', time = ''] = format.format(instant).split(' ');
  return { date, time };
}

/** The next minute that can still be typed before it is there. */
function nextMinute(): { date: string; time: string } {
  return clockIn(Math.ceil((Date.now() + 30_000) / 60_000) * 60_000);
}

/** A daily schedule that does not run while it is looked at: its time of day is half a day away. */
function dailyRequest(name: string, nodeId: string, durationSeconds: number) {
  const startTime = `${clockIn(Date.now() + 12 * 3_600_000).time}:00`;
  return { name, nodeId, recurrence: 'daily', startTime, durationSeconds, zone: ZONE };
}

async function openForm(page: Page, name: string) {
  const { name: node } = await demoNode(page);
  await page.getByRole('button', { name: 'New schedule' }).click();
  const form = page.getByRole('dialog', { name: 'New schedule' });
  await form.getByRole('textbox', { name: 'Schedule' }).fill(name);
  await form.getByRole('combobox', { name: 'Node' }).click();
  await page.getByRole('option', { name: node }).click();
  return form;
}

async function makeDaily(page: Page, name: string): Promise<string> {
  const { nodeId } = await demoNode(page);
  const schedule = await apiOf(page).post('/api/schedules', dailyRequest(name, nodeId, 600));
  return schedule.scheduleId;
}

/** Where the first story plans and the last one sees it recorded: it stays open while others run and the minute comes. */
let planning: Page | undefined;

test('a schedule for the next minute is made after a look at its preview', async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page, 'oli', '/schedules');
  const name = uniqueName('In a minute');
  const form = await openForm(page, name);
  await expect(form.getByRole('combobox', { name: 'Time zone' })).toHaveValue(ZONE);
  const { date, time } = nextMinute();
  await form.getByLabel('Date').fill(date);
  await form.getByLabel('Start time').fill(time);
  await form.getByRole('textbox', { name: 'Length' }).fill('4 s');
  await expect(form.getByText(`The next one: ${name} ${date} ${time}`)).toBeVisible();
  await expect(form.getByRole('region', { name: 'Preview' }).getByRole('listitem')).toContainText([
    `${time}–${time}:04`,
  ]);
  await form.getByRole('button', { name: 'Create schedule' }).click();

  const panel = page.getByRole('complementary', { name: 'Schedule' });
  await expect(panel.getByRole('heading', { name })).toBeVisible();
  planning = page;
});

test('the preview tells of the hour that does not exist, and a wrong field says so itself', async ({
  page,
}) => {
  await signIn(page, 'oli', '/schedules');
  const form = await openForm(page, uniqueName('At night'));
  await form.getByLabel('Date').fill('2027-03-28');
  await form.getByLabel('Start time').fill('02:30');

  const preview = form.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(/does not exist on 2027-03-28/)).toBeVisible();
  await expect(preview.getByText('28 Mar 01:00–02:00 UTC')).toBeVisible();
  await form.getByText('On days of the week').click();
  await expect(preview.getByText('Choose at least one day')).toBeVisible();
  await form.getByText('Sun', { exact: true }).click();
  await expect(preview.getByRole('listitem')).toHaveCount(5);
  await expectAccessible(page);

  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('{shedule}');
  await expect(form.getByText(/\{shedule\} is not known/)).toBeVisible();
});

test('a day is left out and taken back in, and the schedule ends after a question', async ({
  page,
}) => {
  await signIn(page, 'oli', '/schedules');
  const id = await makeDaily(page, uniqueName('Every night'));
  await page.goto(`/schedules?schedule=${id}`);

  const panel = page.getByRole('complementary', { name: 'Schedule' });
  await expect(panel.getByRole('button', { name: /^Skip / })).toHaveCount(5);
  await expectAccessible(page);
  await panel
    .getByRole('button', { name: /^Skip / })
    .first()
    .click();
  const leftOut = panel.getByRole('list', { name: 'Days left out' });
  await expect(leftOut.getByRole('listitem')).toHaveCount(1);
  await leftOut.getByRole('button', { name: /^Take / }).click();
  await expect(leftOut).toHaveCount(0);

  await page.getByText('Week', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Week' })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('week.png') });
  await panel.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archive' }).click();
  await expect(panel.getByText('None is left.')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Edit' })).toHaveCount(0);
});

test('an edit that somebody else was faster with keeps what was typed beside what they saved', async ({
  page,
}) => {
  await signIn(page, 'oli', '/schedules');
  const name = uniqueName('Edited twice');
  const id = await makeDaily(page, name);
  await page.goto(`/schedules?schedule=${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  const { nodeId } = await demoNode(page);
  const theirs = { ...dailyRequest(name, nodeId, 1200), folder: 'theirs' };
  await apiOf(page).put(`/api/schedules/${id}`, theirs, 1);

  const form = page.getByRole('dialog', { name: `Edit ${name}` });
  await form.getByRole('textbox', { name: 'Folder' }).fill('mine');
  await form.getByRole('button', { name: 'Save schedule' }).click();

  const clashes = form.getByRole('list', { name: 'Theirs and yours' }).getByRole('listitem');
  await expect(clashes).toContainText(['Theirs: 20 minYours: 10 min', 'Theirs: theirsYours: mine']);
  await expect(form.getByRole('textbox', { name: 'Folder' })).toHaveValue('mine');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('clash.png') });
  const take = form.getByRole('button', { name: 'Take theirs: Length' });
  await expect(take).toBeInViewport({ ratio: 1 });
  await take.click();
  await expect(form.getByRole('textbox', { name: 'Length' })).toHaveValue('20 min');
  await form.getByRole('button', { name: 'Save over theirs' }).click();

  const panel = page.getByRole('complementary', { name: 'Schedule' });
  await expect(panel.getByText('mine', { exact: true })).toBeVisible();
  await expect(panel.getByText(/for 20 min/)).toBeVisible();
});

test('the schedule for the next minute is seen recorded', async () => {
  test.setTimeout(240_000);
  if (!planning) throw new Error('the first story of this file has planned nothing');
  const page = planning;
  const panel = page.getByRole('complementary', { name: 'Schedule' });

  const done = panel.getByRole('listitem').filter({ hasText: 'Completed' });
  await expect(done).toBeVisible({ timeout: 150_000 });
  await page.screenshot({ path: test.info().outputPath('schedules.png') });
  await done.getByRole('link').click();
  await expect(page).toHaveURL(/\/recordings\?peek=/);
  await page.close();
});
