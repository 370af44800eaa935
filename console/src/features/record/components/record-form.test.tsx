import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { eventually } from '@/eventually';
import { RecordForm } from './record-form';

const NODE = {
  nodeId: 'n1',
  name: 'Council',
  status: 'online',
  site: 'main',
  allowed: ['record'],
  defaultInterfaceId: 'i1',
  interfaces: [{ id: 'i1', name: 'Desk', backend: 'alsa', channels: 2, available: true }],
};

let answers: (() => Response)[];
let asked: Request[];
let policies: Mock<() => Response>;
let queryClient: QueryClient;

beforeEach(() => {
  asked = [];
  queryClient = createQueryClient();
  policies = vi.fn(() => json(403, { title: 'Not allowed' }));
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'POST') {
      asked.push(request.clone());
      return answers.shift()?.() ?? json(500, {});
    }
    if (request.url.includes('/api/nodes')) return json(200, { items: [NODE], total: 1 });
    if (request.url.includes('/api/profiles')) return json(200, { items: [], total: 0 });
    return policies();
  });
});

afterEach(() => vi.unstubAllGlobals());

function json(status: number, body: unknown): Response {
  return Response.json(body, { status });
}

function show() {
  const onStarted = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RecordForm preset={{}} onStarted={onStarted} onTyped={vi.fn()} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return onStarted;
}

const start = async () => userEvent.click(await screen.findByRole('button', { name: /Start/ }));

test('starts on the first node that can record, with the interface that it prefers', async () => {
  answers = [() => json(201, { jobId: 'j1' })];
  const onStarted = show();

  await start();

  await eventually(() => expect(onStarted.mock.calls[0]?.[0]).toBe('j1'));
  expect(await asked[0]?.json()).toEqual({ nodeId: 'n1', interfaceId: 'i1' });
});

test('shows why it was refused, at the node', async () => {
  answers = [() => json(409, { type: '/problems/capacity-used-up', detail: '4 of 4 run.' })];
  const onStarted = show();

  await start();

  expect(await screen.findByText('4 of 4 run.')).toBeInTheDocument();
  expect(screen.getAllByLabelText('Node')[0]).toHaveAttribute('aria-invalid', 'true');
  expect(onStarted).not.toHaveBeenCalled();
});

test('asks again with the same key when the answer got lost, and with another for another request', async () => {
  answers = [() => json(502, {}), () => json(502, {}), () => json(502, {})];
  show();

  await start();
  await eventually(() => expect(asked).toHaveLength(1));
  await start();
  await eventually(() => expect(asked).toHaveLength(2));
  await userEvent.type(screen.getByLabelText('Name'), 'Evening');
  await start();
  await eventually(() => expect(asked).toHaveLength(3));

  const [first, second, third] = asked.map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('offers only upload policies that copy by themselves', async () => {
  const items = [
    { policyId: 'p1', name: 'Archive', trigger: 'on_recording_cached', archived: false },
    { policyId: 'p2', name: 'For the press', trigger: 'manual', archived: false },
  ];
  policies.mockImplementation(() => json(200, { items, total: 2 }));
  show();

  await userEvent.click((await screen.findAllByLabelText('Upload to'))[0] as HTMLElement);

  expect(await screen.findByText('Archive')).toBeInTheDocument();
  expect(screen.queryByText('For the press')).toBeNull();
});

test('has no field for upload policies when the person may not see them', async () => {
  show();

  await eventually(() => expect(policies).toHaveBeenCalled());
  await eventually(() => expect(queryClient.isFetching()).toBe(0));

  expect(screen.queryAllByLabelText('Upload to')).toEqual([]);
});
