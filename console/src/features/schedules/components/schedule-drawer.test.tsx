import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '@/api/query-client';
import { ScheduleDrawer } from './schedule-drawer';

const QUESTION = { name: 'Throw away what you typed?' };

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [], total: 0 }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show() {
  const onClose = vi.fn();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueryClient()}>
        <ScheduleDrawer schedule={null} onSaved={vi.fn()} onClose={onClose} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return onClose;
}

const name = () => screen.findByRole('textbox', { name: 'Schedule' });
const press = (button: string) => userEvent.click(screen.getByRole('button', { name: button }));

test('an untouched form closes at once', async () => {
  const onClose = show();
  await name();

  await userEvent.keyboard('{Escape}');

  expect(onClose).toHaveBeenCalledTimes(1);
});

test('what was typed is thrown away only when one says so', async () => {
  const onClose = show();
  await userEvent.type(await name(), 'Evensong');

  await userEvent.keyboard('{Escape}');
  await screen.findByRole('dialog', QUESTION);
  await press('Go on typing');
  expect(screen.queryByRole('dialog', QUESTION)).toBeNull();
  expect(await name()).toHaveValue('Evensong');
  expect(onClose).not.toHaveBeenCalled();

  await press('Cancel');
  await screen.findByRole('dialog', QUESTION);
  await press('Throw it away');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('the key that takes the question back does not ask it again', async () => {
  const onClose = show();
  await userEvent.type(await name(), 'Evensong');

  await userEvent.keyboard('{Escape}');
  await screen.findByRole('dialog', QUESTION);
  await userEvent.keyboard('{Escape}');

  expect(screen.queryByRole('dialog', QUESTION)).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
});

test('what was typed and taken back is nothing to ask about', async () => {
  const onClose = show();
  await userEvent.type(await name(), 'E');
  await userEvent.clear(await name());

  await userEvent.keyboard('{Escape}');

  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a page with something typed in it is not reloaded without a question', async () => {
  show();
  const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await name();
  expect(leaves()).toBe(true);

  await userEvent.type(await name(), 'Evensong');

  expect(leaves()).toBe(false);
});
