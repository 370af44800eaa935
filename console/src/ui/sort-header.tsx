import { Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import styles from './sort-header.module.css';

interface SortHeaderProps {
  label: string;
  /** What holds for the whole column, e.g. the time zone. */
  note?: string;
  /** Its name in `sort=`. */
  by: string;
  /** What the list is sorted by now; a minus in front means descending. */
  sort: string;
  onSort: (sort: string) => void;
}

/** A column's heading that sorts by it; a second press turns the order round. */
export function SortHeader({ label, note, by, sort, onSort }: SortHeaderProps) {
  const ascending = sort === by;
  const descending = sort === `-${by}`;
  return (
    <Table.Th aria-sort={ascending ? 'ascending' : descending ? 'descending' : 'none'}>
      <UnstyledButton
        className={styles.sort}
        data-sorted={ascending || descending}
        onClick={() => onSort(ascending ? `-${by}` : by)}
      >
        {label}
        {note && <span className={styles.note}>{note}</span>}
        {ascending && <IconArrowUp size={13} />}
        {descending && <IconArrowDown size={13} />}
      </UnstyledButton>
    </Table.Th>
  );
}
