import { MantineProvider, Select } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, test, vi } from 'vitest';
import { usePageKeys } from './use-page-keys';

const toggle = vi.fn();
const step = vi.fn();
const press = vi.fn();

function Page({ onTop = false }: { onTop?: boolean }) {
  usePageKeys([
    ['space', toggle],
    ['ArrowDown', step],
  ]);
  return (
    <>
      <button type="button" onClick={press}>
        Download
      </button>
      <input aria-label="Search" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as what scrolls has it */}
      <section data-scrolls tabIndex={0} aria-label="Details" />
      {onTop && <div role="menu" />}
    </>
  );
}

async function heard(keys: string): Promise<number[]> {
  vi.clearAllMocks();
  await userEvent.keyboard(keys);
  return [toggle.mock.calls.length, step.mock.calls.length];
}

test('keys act for the page', async () => {
  render(<Page />);

  expect(await heard(' ')).toEqual([1, 0]);
  expect(await heard('{ArrowDown}')).toEqual([0, 1]);
});

test('a button that has the focus is pressed by space, a field is typed into, a detail is scrolled', async () => {
  render(<Page />);

  screen.getByRole('button').focus();
  expect(await heard(' ')).toEqual([0, 0]);
  expect(press).toHaveBeenCalledTimes(1);
  screen.getByRole('textbox').focus();
  expect(await heard(' ')).toEqual([0, 0]);
  expect(screen.getByRole('textbox')).toHaveValue(' ');
  screen.getByRole('region').focus();
  expect(await heard('{ArrowDown}')).toEqual([0, 0]);
});

test('what lies on top has the keys', async () => {
  render(<Page onTop />);

  expect(await heard(' {ArrowDown}')).toEqual([0, 0]);
});

/** As dialogs do: gone before the page hears of the key, since a browser finishes microtasks between two listeners. */
function Dialog() {
  const [opened, setOpened] = useState(true);
  useEffect(() => {
    const close = () => flushSync(() => setOpened(false));
    window.addEventListener('keydown', close, { capture: true });
    return () => window.removeEventListener('keydown', close, { capture: true });
  }, []);
  return opened && <div role="dialog" aria-modal="true" />;
}

test('fields with options to choose from take no key away from the page', async () => {
  render(
    <MantineProvider env="test">
      <Page />
      <Select aria-label="Node" data={['Council', 'Studio']} />
    </MantineProvider>,
  );
  expect(screen.getByRole('listbox', { hidden: true })).not.toBeVisible();

  expect(await heard('{ArrowDown}')).toEqual([0, 1]);
  await userEvent.click(screen.getByRole('combobox'));
  expect(await heard('{ArrowDown}{Escape}')).toEqual([0, 0]);
});

test('the key that closes what lies on top does nothing else', async () => {
  render(
    <>
      <Page />
      <Dialog />
    </>,
  );

  expect(await heard('{ArrowDown}')).toEqual([0, 0]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await heard('{ArrowDown}')).toEqual([0, 1]);
});
