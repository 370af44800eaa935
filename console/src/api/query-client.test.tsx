import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { nodesQuery } from './nodes';
import { permissionsQuery } from './permissions';
import { createQueryClient } from './query-client';

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url).pathname);
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
