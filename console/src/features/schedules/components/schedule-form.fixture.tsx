import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { formOf } from '../form';
import type { ScheduleDetail } from '../types';
import { ScheduleForm } from './schedule-form';

export const OPENED = {
  scheduleId: 's1',
  entityVersion: 1,
  name: 'Hearings',
  recurrence: 'daily',
  startTime: '10:00:00',
  durationSeconds: 600,
  zone: 'UTC',
  startEarlySeconds: 0,
  stopLateSeconds: 0,
  nodeId: 'n1',
  nameTemplate: '{schedule}',
  folder: 'court',
  skippedDates: [] as string[],
} as unknown as ScheduleDetail;

/** The form of an edit. @returns what is called when it is saved */
export function show(queryClient: QueryClient) {
  const onSaved = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <ScheduleForm
          initial={formOf(OPENED)}
          opened={OPENED}
          onSaved={onSaved}
          onTyped={vi.fn()}
          onCancel={vi.fn()}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return onSaved;
}

export async function write(field: string, text: string) {
  const input = screen.getByRole('textbox', { name: field });
  await userEvent.clear(input);
  await userEvent.type(input, text);
}

export const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
