import { Button, Loader } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useAuth } from 'react-oidc-context';
import { Notice } from '@/ui/notice';
import type { SignInState } from './session';

/** Shows the console to somebody who is signed in and sends everybody else to the identity provider. */
export function SignInGate({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const { isLoading, isAuthenticated, activeNavigator, signinRedirect } = auth;
  // a renewal that failed, in a dead spot for instance, is no reason to stop: signing in again mends it
  const error = auth.error?.source === 'renewSilent' ? undefined : auth.error;
  const expired = auth.user?.expired ?? false;
  const mustSignIn = !isLoading && !error && !activeNavigator && (!isAuthenticated || expired);

  useEffect(() => {
    if (!mustSignIn) return;
    void signinRedirect({ state: here() });
  }, [mustSignIn, signinRedirect]);

  if (error && !isAuthenticated) {
    return (
      <Notice
        title="Signing in failed"
        action={<Button onClick={() => signinRedirect({ state: here() })}>Try again</Button>}
      >
        {error.message}
      </Notice>
    );
  }
  if (!isAuthenticated || expired) return <Waiting />;
  return children;
}

function here(): SignInState {
  return { returnTo: window.location.pathname + window.location.search };
}

function Waiting() {
  return (
    <Notice title="Signing in" icon={<Loader size="sm" />}>
      Taking you to the sign-in page.
    </Notice>
  );
}
