import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { AuthContext, type AuthContextProps } from 'react-oidc-context';
import { afterEach, expect, test, vi } from 'vitest';
import { useMayRead } from '@/api/permissions';
import { createQueryClient } from '@/api/query-client';
import { PermissionGate } from './permission-gate';

afterEach(() => vi.unstubAllGlobals());

function Pages() {
  const mayRead = useMayRead();
  return <p>{mayRead('schedules') ? 'with schedules' : 'without schedules'}</p>;
}

function show(status: number, body: unknown) {
  const asked = vi.fn(async () => Response.json(body, { status }));
  vi.stubGlobal('fetch', asked);
  render(
    <MantineProvider env="test">
      <AuthContext value={{} as AuthContextProps}>
        <QueryClientProvider client={createQueryClient()}>
          <PermissionGate>
            <Pages />
          </PermissionGate>
        </QueryClientProvider>
      </AuthContext>
    </MantineProvider>,
  );
  return asked;
}

test('opens with what the person may see', async () => {
  show(200, { allowed: ['recording:read'] });

  expect(await screen.findByText('without schedules')).toBeInTheDocument();
});

test('opens all the same while the service that knows is away, and asks it once', async () => {
  const asked = show(503, {});

  expect(await screen.findByText('with schedules')).toBeInTheDocument();
  expect(asked).toHaveBeenCalledTimes(1);
});

test('tells who may see nothing why', async () => {
  const asked = show(403, { detail: 'Your account lacks the permission recording:read.' });

  expect(await screen.findByText(/lacks the permission recording:read/)).toBeInTheDocument();
  expect(screen.queryByText(/schedules/)).toBeNull();
  expect(asked).toHaveBeenCalledTimes(1);
});
