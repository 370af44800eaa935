import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { ConsoleConfig } from './console-config';

/** What a person gets back after signing in: the page that was asked for. */
export interface SignInState {
  returnTo: string;
}

export const CALLBACK_PATH = '/signed-in';

let manager: UserManager | undefined;

/**
 * One user manager a page load. Tokens stay in this tab (session storage) and are renewed by refresh token shortly
 * before they expire; PKCE is always on.
 */
export function createSession(config: ConsoleConfig): UserManager {
  manager ??= new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}${CALLBACK_PATH}`,
    post_logout_redirect_uri: `${window.location.origin}/`,
    scope: 'openid profile',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  return manager;
}

/** The access token for `Authorization: Bearer`; undefined while nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  const user = await manager?.getUser();
  return (user?.expired ? await renewed(user) : user)?.access_token;
}

/** Called with each token after the first one. @returns ends it */
export function onRenewal(listener: () => void): () => void {
  manager?.events.addUserLoaded(listener);
  return () => manager?.events.removeUserLoaded(listener);
}

let renewal: Promise<User | null> | undefined;

/** A computer that has slept, or a tab that was hidden, has missed its time: once for all who ask just then. */
async function renewed(expired: User): Promise<User> {
  if (!manager || !expired.refresh_token) return expired;
  renewal ??= manager.signinSilent().finally(() => {
    renewal = undefined;
  });
  return (await renewal.catch(() => null)) ?? expired;
}

/** The subject of the tokens: tabs of one browser may be signed in as different people. */
export async function signedInPerson(): Promise<string | undefined> {
  return (await manager?.getUser())?.profile.sub;
}

/** A token younger than this that is refused will be refused again: signing in anew would go round for ever. */
const FRESH_SECONDS = 30;

/** An API said 401: the token is of no use any more, so the gate sends the person to sign in again. */
export async function endSession(): Promise<void> {
  const user = await manager?.getUser();
  const age = Date.now() / 1000 - (user?.profile.iat ?? 0);
  if (user && !user.expired && age < FRESH_SECONDS) return;
  await manager?.removeUser();
}
