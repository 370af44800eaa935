import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accessToken, createSession, endSession, onRenewal } from './session';

const ISSUER = 'https://id.example/realm';
let renewals: URLSearchParams[];
let answer: () => Response;

beforeEach(() => {
  renewals = [];
  answer = () => Response.json({ access_token: 'new', expires_in: 300, token_type: 'Bearer' });
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    if (url.includes('.well-known')) {
      return Response.json({ issuer: ISSUER, token_endpoint: `${ISSUER}/token` });
    }
    renewals.push(new URLSearchParams(String(body)));
    return answer();
  });
});

afterEach(async () => {
  await endSession();
  vi.unstubAllGlobals();
});

function signedIn(expiresInSeconds: number): void {
  const now = Math.floor(Date.now() / 1000);
  const user = {
    access_token: 'old',
    refresh_token: 'refresh',
    token_type: 'Bearer',
    profile: { sub: 'oli', iss: ISSUER, iat: now - 3600 },
    expires_at: now + expiresInSeconds,
  };
  sessionStorage.setItem(`oidc.user:${ISSUER}:console`, JSON.stringify(user));
  createSession({ issuer: ISSUER, clientId: 'console' });
}

test('a token that is good is used', async () => {
  signedIn(100);

  expect(await accessToken()).toBe('old');
  expect(renewals).toEqual([]);
});

test('a token that expired while the computer slept is renewed before it is used, once for all', async () => {
  signedIn(-600);
  const heard = vi.fn();
  const end = onRenewal(heard);

  const tokens = await Promise.all([accessToken(), accessToken(), accessToken()]);

  expect(tokens).toEqual(['new', 'new', 'new']);
  expect(renewals.map((asked) => asked.get('grant_type'))).toEqual(['refresh_token']);
  expect(heard).toHaveBeenCalledTimes(1);
  end();
});

test('what cannot be renewed is used as it is: the service refuses it, and one signs in anew', async () => {
  signedIn(-600);
  answer = () => Response.json({ error: 'invalid_grant' }, { status: 400 });

  expect(await accessToken()).toBe('old');
});
