import { MantineProvider } from '@mantine/core';
import { useForm } from '@mantine/form';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { emptyForm, type ScheduleForm } from '../form';
import { LabelFields } from './label-fields';
import { TargetFields } from './target-fields';

const ARCHIVE = {
  policyId: 'p1',
  name: 'Archive',
  trigger: 'on_recording_cached',
  archived: false,
};
const PRESS = { policyId: 'p2', name: 'For the press', trigger: 'manual', archived: false };
const OLD = { policyId: 'p3', name: 'Old archive', trigger: 'on_recording_cached', archived: true };
const SPEECH = { id: 'f1', name: 'Speech', archived: false };
const TAPE = { id: 'f2', name: 'Tape', archived: true };

/** As the services do it: lists leave out what is archived. */
const ANSWERS: Record<string, unknown> = {
  '/api/upload-policies': { items: [ARCHIVE, PRESS], total: 2 },
  '/api/upload-policies/p3': OLD,
  '/api/profiles': { items: [SPEECH], total: 1 },
  '/api/profiles/f2': TAPE,
  '/api/nodes': { items: [], total: 0 },
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (request: Request) =>
    Response.json(ANSWERS[new URL(request.url).pathname] ?? {}),
  );
});

afterEach(() => vi.unstubAllGlobals());

function show(values: Partial<ScheduleForm>) {
  function Fields() {
    const form = useForm<ScheduleForm>({
      initialValues: { ...emptyForm('UTC', '2026-11-24', '10:00'), ...values },
    });
    return (
      <>
        <TargetFields form={form} />
        <LabelFields form={form} next={undefined} />
      </>
    );
  }
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <Fields />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('offers only upload policies that copy by themselves', async () => {
  show({});

  await userEvent.click(screen.getAllByLabelText('Upload policies')[0] as HTMLElement);

  expect(await screen.findByText('Archive')).toBeInTheDocument();
  expect(screen.queryByText('For the press')).toBeNull();
});

test('says of policies that were chosen before why they copy nothing', async () => {
  show({ uploadPolicyIds: ['p2', 'p3'] });

  expect(await screen.findAllByText('For the press (copies only when asked)')).not.toEqual([]);
  expect(await screen.findAllByText('Old archive (archived)')).not.toEqual([]);
  expect(screen.queryByText('p3')).toBeNull();
});

test('shows the profile that was chosen before it was archived', async () => {
  show({ profileId: 'f2' });

  expect(await screen.findByDisplayValue('Tape (archived)')).toBeInTheDocument();
});
