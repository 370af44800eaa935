import { Button, CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { FILTER_GROUPS, isFiltered, NO_FILTERS, type RecordingsSearch, toggled } from '../filters';
import styles from './filter-chips.module.css';

interface FilterChipsProps {
  search: RecordingsSearch;
  onFilter: (to: Partial<RecordingsSearch>) => void;
}

interface Chip {
  group: string;
  label: string;
  without: Partial<RecordingsSearch>;
}

/** What the list is narrowed to, each to be taken back singly. */
export function FilterChips({ search, onFilter }: FilterChipsProps) {
  const { data: nodes } = useQuery(nodesQuery);
  if (!isFiltered(search)) return null;
  const node = nodes?.items.find(({ nodeId }) => nodeId === search.node);
  return (
    <div className={styles.chips}>
      {chipsOf(search, node?.name).map((chip) => (
        <span key={`${chip.group} ${chip.label}`} className={styles.chip}>
          {chip.group}: <b>{chip.label}</b>
          <CloseButton
            size="xs"
            aria-label={`Remove ${chip.group} ${chip.label}`}
            onClick={() => onFilter(chip.without)}
          />
        </span>
      ))}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onFilter(NO_FILTERS)}>
        Clear all
      </Button>
    </div>
  );
}

function chipsOf(search: RecordingsSearch, nodeName: string | undefined): Chip[] {
  const chosen = FILTER_GROUPS.flatMap(({ filter, label, options }) =>
    (search[filter] ?? []).map((value) => ({
      group: label,
      label: options.find((option) => option.value === value)?.label ?? value,
      without: toggled(search, filter, value),
    })),
  );
  const single: Chip[] = [];
  if (search.text) single.push({ group: 'Text', label: search.text, without: { text: undefined } });
  if (search.node) {
    single.push({ group: 'Node', label: nodeName ?? 'one', without: { node: undefined } });
  }
  if (search.schedule) {
    single.push({ group: 'Schedule', label: 'one', without: { schedule: undefined } });
  }
  return [...single, ...chosen];
}
