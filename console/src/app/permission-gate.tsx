import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { permissionsQuery } from '@/api/permissions';
import { isForbidden, messageOf } from '@/api/problem';
import { usePerson } from '@/auth/person';
import { Notice } from '@/ui/notice';

/**
 * Waits until it is known what the person may see. Without an answer the console opens all the same: the library works
 * while the job service, which answers, is away.
 */
export function PermissionGate({ children }: { children: ReactNode }) {
  const { isPending, error } = useQuery(permissionsQuery);
  const { signOut } = usePerson();
  if (isPending) return null;
  if (!isForbidden(error)) return children;
  return (
    <Notice
      title="There is nothing here for you yet"
      action={<Button onClick={signOut}>Sign out</Button>}
    >
      {messageOf(error)}
    </Notice>
  );
}
