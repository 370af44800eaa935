import { Pagination, Select } from '@mantine/core';
import { useEffect } from 'react';
import type { Page } from '@/api/answer';
import styles from './pager.module.css';

const SIZES = ['10', '25', '50', '100'];

interface PagerProps {
  /** As it was answered: while another page is on its way that of before. */
  list: Page<unknown>;
  /** Which page was asked for. */
  page: number;
  /** @param instead of the page in the address, which is not worth going back to */
  onPage: (page: number, instead?: boolean) => void;
  onSize: (size: number) => void;
}

/** Below a list: which rows these are, and the way to the others. */
export function Pager({ list, page, onPage, onSize }: PagerProps) {
  const { total, size } = list;
  const pages = Math.max(1, Math.ceil(total / size));
  const beyond = list.page === page && page > pages;
  // rows went, or a link is old: to the last page that there is
  useEffect(() => {
    if (beyond) onPage(pages, true);
  }, [beyond, onPage, pages]);
  const first = total === 0 ? 0 : (list.page - 1) * size + 1;
  const last = Math.min(total, list.page * size);
  return (
    <footer className={styles.pager}>
      <span className="rt-number rt-muted">
        {first}–{last} of {total.toLocaleString('en')}
      </span>
      <Select
        size="xs"
        w={92}
        aria-label="Rows on a page"
        data={SIZES.map((value) => ({ value, label: `${value} rows` }))}
        value={String(size)}
        allowDeselect={false}
        onChange={(value) => onSize(Number(value))}
      />
      {pages > 1 && (
        <Pagination
          size="sm"
          total={pages}
          value={page}
          onChange={(chosen) => onPage(chosen)}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
        />
      )}
    </footer>
  );
}
