import { type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { demoNode, uniqueName } from './support/demo';
import { apiOf, signIn } from './support/people';

/** More than fit beside one another when each window has streams of its own: a browser has six connections to a host. */
const WINDOWS = 4;

test('windows share their streams: requests get through, and all of them stay up to date', async ({
  context,
  page,
}) => {
  const streams = openStreams(context);
  await signIn(page, 'oli');
  const recording = await record(page, uniqueName('Looked at from everywhere'));
  const windows = await Promise.all(
    Array.from({ length: WINDOWS }, () => peekAt(context, recording)),
  );

  for (const window of windows) {
    const status = await window.evaluate(async () => {
      const answer = await fetch('/console-config.json', { signal: AbortSignal.timeout(5000) });
      return answer.status;
    });
    expect(status).toBe(200);
  }
  await expect.poll(streams).toEqual(['jobs', 'recordings', 'uploads']);

  const told = uniqueName('Told to everybody');
  await record(page, told);
  for (const window of [page, ...windows]) {
    await expect(window.getByRole('row', { name: new RegExp(told) })).toBeVisible();
  }

  // whoever has the streams goes; the others go on
  await page.close();
  const [last, ...others] = windows.reverse() as [Page, ...Page[]];
  for (const window of others) await window.close();
  const later = uniqueName('Told to the last one');
  await record(last, later);
  await expect(last.getByRole('row', { name: new RegExp(later) })).toBeVisible();
  await expect.poll(streams).toEqual(['jobs', 'recordings', 'uploads']);
});

/** Ends by itself. @returns its id */
async function record(page: Page, name: string): Promise<string> {
  const { nodeId, interfaceId } = await demoNode(page);
  const order = { nodeId, interfaceId, name, plannedSeconds: 2 };
  const { recordingId } = await apiOf(page).post('/api/jobs', order);
  return recordingId;
}

async function peekAt(context: BrowserContext, recording: string): Promise<Page> {
  const window = await context.newPage();
  // signed in already, as far as the identity provider is concerned
  await window.goto(`/recordings?peek=${recording}`);
  const panel = window.getByRole('complementary', { name: 'Recording' });
  await expect(panel.getByRole('heading', { name: 'Details' })).toBeVisible();
  return window;
}

/** Tells whose streams are open now, in the order of their names. */
function openStreams(context: BrowserContext): () => string[] {
  const open = new Map<Request, string>();
  context.on('request', (request) => {
    const area = /\/api\/(\w+)\/live$/.exec(request.url())?.[1];
    if (area) open.set(request, area);
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  // a window that is closed takes its streams with it, without a word
  const isOpen = (request: Request) => !request.frame().page().isClosed();
  return () => [...open].flatMap(([request, area]) => (isOpen(request) ? [area] : [])).sort();
}
