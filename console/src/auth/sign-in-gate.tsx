import { Button, Loader } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useAuth } from 'react-oidc-context';
import { Notice } from '@/ui/notice';
import type { SignInState } from './session';

/** Shows the console to somebody who is signed in and sends everybody else to the identity provider. */
export function SignInGate({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const { isLoading, isAuthenticated, activeNavigator, error, signinRedirect } = auth;
  const expired = auth.user?.expired ?? false;
  const mustSignIn = !isLoading && !error && !activeNavigator && (!isAuthenticated || expired);

  useEffect(() => {
    if (!mustSignIn) return;
    const state: SignInState = { returnTo: window.location.pathname + window.location.search };
    void signinRedirect({ state });
  }, [mustSignIn, signinRedirect]);

  if (error && !isAuthenticated) {
    return (
      <Notice
        title="Signing in failed"
        action={<Button onClick={() => signinRedirect()}>Try again</Button>}
      >
        {error.message}
      </Notice>
    );
  }
  if (!isAuthenticated || expired) return <Waiting />;
  return children;
}

function Waiting() {
  return (
    <Notice title="Signing in" icon={<Loader size="sm" />}>
      Taking you to the sign-in page.
    </Notice>
  );
}
