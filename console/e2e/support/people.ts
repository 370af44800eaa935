import { expect, type Page } from '@playwright/test';

/** People of the embedded identity provider; their passwords are their names. */
export type Person = 'ada' | 'oli' | 'vera' | 'nora' | 'audrey';

/** Signs in through the identity provider's own page and ends up where one wanted to go. */
export async function signIn(page: Page, person: Person, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: /username/i }).fill(person);
  await page.getByRole('textbox', { name: /password/i }).fill(person);
  await page.getByRole('button', { name: /sign in/i }).click();
  await expect(page.getByRole('navigation', { name: 'Main', exact: true })).toBeVisible();
}

/** Calls the API as the person who is signed in on the page. */
export function apiOf(page: Page) {
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown, more = {}) => {
    const headers = { authorization: `Bearer ${await accessToken(page)}`, ...more };
    const answer = await page.request.fetch(path, { method, data, headers });
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  return {
    get: (path: string) => call('GET', path),
    post: (path: string, data: unknown) =>
      call('POST', path, data, { 'idempotency-key': crypto.randomUUID() }),
    put: (path: string, data: unknown, version: number) =>
      call('PUT', path, data, { 'if-match': `"${version}"` }),
  };
}

function accessToken(page: Page): Promise<string> {
  return page.evaluate(() => {
    const key = Object.keys(sessionStorage).find((name) => name.startsWith('oidc.user:')) ?? '';
    return JSON.parse(sessionStorage.getItem(key) ?? '{}').access_token;
  });
}
