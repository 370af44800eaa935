import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMayRead } from '@/api/permissions';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { NAVIGATION } from './navigation';

/** In place of a page that somebody was led to who may not see it. */
export function PageGate({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const mayRead = useMayRead();
  const entry = NAVIGATION.find(({ to }) => pathname.startsWith(to));
  if (!entry || mayRead(entry.area)) return children;
  return (
    <Page title={entry.label}>
      <Notice title={`${entry.label} are not for you to see`}>
        Your account lacks the permission. Ask an administrator for a role that has it.
      </Notice>
    </Page>
  );
}
