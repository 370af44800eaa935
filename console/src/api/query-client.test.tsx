import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { nodesQuery } from './nodes';
import { followRights, permissionsQuery } from './permissions';
import { createQueryClient } from './query-client';

let asked: string[];
/** As the newest token says it; undefined while the service that knows is away. */
let allowed: string[] | undefined;

beforeEach(() => {
  asked = [];
  allowed = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/api/person')
      return Response.json({ allowed }, { status: allowed ? 200 : 503 });
    asked.push(pathname);
    if (allowed?.includes('node:read')) return Response.json({ items: [], total: 0 });
    return Response.json({ title: 'Not allowed' }, { status: 403 });
  });
});

afterEach(() => vi.unstubAllGlobals());

function Nodes() {
  const { data, error } = useQuery(nodesQuery);
  return <p>{data ? 'nodes' : (error?.message ?? 'nothing')}</p>;
}

const shown = (queryClient = createQueryClient()) => (
  <QueryClientProvider client={queryClient}>
    <Nodes />
  </QueryClientProvider>
);

test('asks for nothing that the person may not see', async () => {
  const queryClient = createQueryClient();
  queryClient.setQueryData(permissionsQuery.queryKey, { allowed: ['audit:read'] });
  render(shown(queryClient));
  await queryClient.invalidateQueries({ queryKey: ['nodes'] });

  expect(screen.getByText('nothing')).toBeInTheDocument();
  expect(asked).toEqual([]);
});

test('does not ask again for what was refused, whoever looks at it and whatever changes', async () => {
  const queryClient = createQueryClient();
  const first = render(shown(queryClient));
  await screen.findByText('Not allowed');

  first.unmount();
  render(shown(queryClient));
  await queryClient.invalidateQueries({ queryKey: ['nodes'] });
  await eventually(() => expect(queryClient.isFetching()).toBe(0));

  expect(screen.getByText('Not allowed')).toBeInTheDocument();
  expect(asked).toEqual(['/api/nodes']);
});

test('a right that was gained is made use of at once', async () => {
  const queryClient = createQueryClient();
  queryClient.setQueryData(permissionsQuery.queryKey, { allowed: ['audit:read'] });
  render(shown(queryClient));
  allowed = ['audit:read', 'node:read'];

  await followRights(queryClient);

  expect(await screen.findByText('nodes')).toBeInTheDocument();
});

test('what was refused is asked for again when the rights are others, and not while they are the same', async () => {
  const queryClient = createQueryClient();
  queryClient.setQueryData(permissionsQuery.queryKey, { allowed: ['node:read'] });
  render(shown(queryClient));
  await screen.findByText('Not allowed');

  allowed = undefined;
  await followRights(queryClient);
  expect(queryClient.getQueryData(permissionsQuery.queryKey)).toEqual({ allowed: ['node:read'] });
  expect(asked).toHaveLength(1);
  allowed = ['node:read', 'audit:read'];
  await followRights(queryClient);

  expect(await screen.findByText('nodes')).toBeInTheDocument();
  expect(asked.slice(1)).toEqual(['/api/nodes']);
});
