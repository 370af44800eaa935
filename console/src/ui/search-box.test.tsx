import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { SearchBox } from './search-box';

const told = vi.fn();

function Page() {
  const [text, setText] = useState<string>();
  const tell = (next: string | undefined) => {
    told(next);
    setText(next);
  };
  return (
    <MantineProvider env="test">
      <SearchBox label="Name" value={text} onChange={tell} />
      <button type="button" onClick={() => setText(undefined)}>
        Clear all
      </button>
    </MantineProvider>
  );
}

test('what is typed stays as it is typed, also after it was told', async () => {
  render(<Page />);
  const box = screen.getByRole('searchbox');

  await userEvent.type(box, 'court ');
  await eventually(() => expect(told).toHaveBeenLastCalledWith('court'));
  await userEvent.type(box, '3');

  expect(box).toHaveValue('court 3');
  await eventually(() => expect(told).toHaveBeenLastCalledWith('court 3'));
});

test('goes along when the address changes', async () => {
  render(<Page />);
  const box = screen.getByRole('searchbox');
  await userEvent.type(box, 'court');
  await eventually(() => expect(told).toHaveBeenLastCalledWith('court'));

  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));

  expect(box).toHaveValue('');
});
