import { UnstyledButton } from '@mantine/core';
import { isFiltered, NO_FILTERS, type RecordingsSearch } from '../filters';
import styles from './view-tabs.module.css';

interface ViewTabsProps {
  search: RecordingsSearch;
  onFilter: (to: Partial<RecordingsSearch>) => void;
}

const VIEWS: { label: string; filters: Partial<RecordingsSearch> }[] = [
  { label: 'All', filters: {} },
  { label: 'Live now', filters: { state: ['recording'] } },
  { label: 'Needs review', filters: { health: ['warning', 'critical'] } },
  { label: 'Failed', filters: { state: ['failed'] } },
  { label: 'Not uploaded', filters: { state: ['cached'], uploadState: ['none', 'failed'] } },
];

/** Filters that people want every day, by one press. */
export function ViewTabs({ search, onFilter }: ViewTabsProps) {
  return (
    <section className={styles.tabs} aria-label="Views">
      {VIEWS.map(({ label, filters }) => (
        <UnstyledButton
          key={label}
          className={styles.tab}
          aria-pressed={isShown(search, filters)}
          onClick={() => onFilter({ ...NO_FILTERS, ...filters })}
        >
          {label}
        </UnstyledButton>
      ))}
    </section>
  );
}

function isShown(search: RecordingsSearch, filters: Partial<RecordingsSearch>): boolean {
  const keys = Object.keys(NO_FILTERS) as (keyof RecordingsSearch)[];
  if (Object.keys(filters).length === 0) return !isFiltered(search);
  return keys.every((key) => key === 'page' || String(search[key]) === String(filters[key]));
}
