import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Mark } from '../../marks';
import { EventList } from './event-list';

const GAP: Mark = {
  id: 'g',
  label: 'Gap',
  color: 'red',
  detail: 'Agent restarted',
  atSeconds: 65,
  lengthSeconds: 3,
};

test('leads to a second before the place where something can be played', async () => {
  const onSeek = vi.fn();
  render(<EventList marks={[GAP]} onSeek={onSeek} />);

  await userEvent.click(screen.getByRole('button', { name: /^Gap.*1:05 · 3 s/ }));

  expect(onSeek).toHaveBeenCalledWith(64);
});

test('has nothing to press where nothing can be played', () => {
  render(<EventList marks={[GAP]} onSeek={undefined} />);

  expect(screen.getByRole('listitem')).toHaveTextContent('GapAgent restarted1:05 · 3 s');
  expect(screen.queryByRole('button')).toBeNull();
});
