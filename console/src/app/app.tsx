import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, use, useEffect, useState } from 'react';
import { AuthProvider } from 'react-oidc-context';
import { followRights } from '@/api/permissions';
import { createQueryClient } from '@/api/query-client';
import type { ConsoleConfig } from '@/auth/console-config';
import { createSession, onRenewal, type SignInState } from '@/auth/session';
import { SignInGate } from '@/auth/sign-in-gate';
import { LiveProvider } from '@/live/use-live';
import { CrashScreen } from './crash-screen';
import { PermissionGate } from './permission-gate';
import { createConsoleRouter } from './router';
import { theme } from './theme';

// what nobody needs in order to see the first page comes beside it
const NotificationArea = lazy(() => import('./notifications'));

/** @param config where to sign in, still on its way */
export function App({ config }: { config: Promise<ConsoleConfig> }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <NotificationArea />
      </Suspense>
      <CrashScreen>
        <Suspense fallback={null}>
          <SignedIn config={config} />
        </Suspense>
      </CrashScreen>
    </MantineProvider>
  );
}

function SignedIn({ config }: { config: Promise<ConsoleConfig> }) {
  const session = createSession(use(config));
  return (
    <AuthProvider userManager={session} onSigninCallback={(user) => returnTo(user?.state)}>
      <SignInGate>
        <Console />
      </SignInGate>
    </AuthProvider>
  );
}

/** Takes the code out of the address and goes where the person wanted to go. The router starts after it. */
function returnTo(state: unknown): void {
  const wanted = (state as SignInState | undefined)?.returnTo ?? '/';
  window.history.replaceState(null, '', wanted);
}

function Console() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createConsoleRouter);
  // nothing is lost with an answer that stays away: the next renewal asks again
  useEffect(() => onRenewal(() => followRights(queryClient).catch(() => undefined)), [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <PermissionGate>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </PermissionGate>
    </QueryClientProvider>
  );
}
