import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Pager } from './pager';

function show(page: number, list: { total: number; page: number }) {
  const onPage = vi.fn();
  const pager = (answered: { total: number; page: number }) => (
    <MantineProvider env="test">
      <Pager
        list={{ items: [], size: 25, ...answered }}
        page={page}
        onPage={onPage}
        onSize={vi.fn()}
      />
    </MantineProvider>
  );
  const { rerender } = render(pager(list));
  return {
    onPage,
    answer: (answered: { total: number; page: number }) => rerender(pager(answered)),
  };
}

test('a page beyond the last one is replaced by that', () => {
  const { onPage } = show(7, { total: 60, page: 7 });

  expect(onPage.mock.calls).toEqual([[3, true]]);
});

test('who goes back to a page of a longer list is not sent away by the short one that is still shown', () => {
  const { onPage, answer } = show(3, { total: 4, page: 1 });
  expect(screen.getByText('1–4 of 4')).toBeInTheDocument();

  answer({ total: 60, page: 3 });

  expect(screen.getByText('51–60 of 60')).toBeInTheDocument();
  expect(onPage).not.toHaveBeenCalled();
});
