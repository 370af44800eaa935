import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { useMayRead } from '@/api/permissions';
import { FILTER_GROUPS, type RecordingsSearch, toggled } from '../filters';
import styles from './filter-rail.module.css';

interface FilterGroupsProps {
  search: RecordingsSearch;
  onFilter: (to: Partial<RecordingsSearch>) => void;
}

export function FilterGroups({ search, onFilter }: FilterGroupsProps) {
  const mayRead = useMayRead();
  return (
    <>
      {FILTER_GROUPS.map(({ filter, label, options }) => (
        <fieldset key={filter} className={styles.group}>
          <legend>{label}</legend>
          {options.map((option) => (
            <label key={option.value} className={styles.option}>
              <input
                type="checkbox"
                checked={search[filter]?.includes(option.value) ?? false}
                onChange={() => onFilter(toggled(search, filter, option.value))}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      ))}
      {mayRead('nodes') && <NodeFilter search={search} onFilter={onFilter} />}
    </>
  );
}

function NodeFilter({ search, onFilter }: FilterGroupsProps) {
  const { data: nodes } = useQuery(nodesQuery);
  return (
    <Select
      label="Node"
      placeholder="Any node"
      size="xs"
      clearable
      searchable
      data={nodes?.items.map((node) => ({ value: node.nodeId, label: node.name })) ?? []}
      value={search.node ?? null}
      onChange={(node) => onFilter({ node: node ?? undefined })}
    />
  );
}
