import { Pagination, Select } from '@mantine/core';
import { useEffect } from 'react';
import styles from './pager.module.css';

const SIZES = ['10', '25', '50', '100'];

interface PagerProps {
  total: number;
  page: number;
  size: number;
  onPage: (page: number) => void;
  onSize: (size: number) => void;
}

/** Below a list: which rows these are, and the way to the others. */
export function Pager({ total, page, size, onPage, onSize }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  const beyond = page > pages;
  // rows went, or a link is old: to the last page that there is
  useEffect(() => {
    if (beyond) onPage(pages);
  }, [beyond, onPage, pages]);
  const first = total === 0 ? 0 : (page - 1) * size + 1;
  const last = Math.min(total, page * size);
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
          onChange={onPage}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          getItemProps={(item) => ({ 'aria-label': `Page ${item}` })}
        />
      )}
    </footer>
  );
}
