import { Group, MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { useMayRead } from '@/api/permissions';
import type { JobSearch } from '../search';
import { STATES } from '../types';
import { stateWord } from '../words';

interface JobFiltersProps {
  search: JobSearch;
  onFilter: (change: Partial<JobSearch>) => void;
}

export function JobFilters({ search, onFilter }: JobFiltersProps) {
  const mayRead = useMayRead();
  return (
    <Group gap="xs" flex="0 1 auto">
      <MultiSelect
        aria-label="State"
        placeholder={search.state ? '' : 'Any state'}
        data={STATES.map((value) => ({ value, label: stateWord(value) }))}
        value={search.state ?? []}
        onChange={(state) => onFilter({ state: state.length > 0 ? state : undefined })}
        clearable
        flex="1 1 160px"
      />
      {mayRead('nodes') && <NodeFilter search={search} onFilter={onFilter} />}
    </Group>
  );
}

function NodeFilter({ search, onFilter }: JobFiltersProps) {
  const { data: nodes } = useQuery(nodesQuery);
  return (
    <Select
      aria-label="Node"
      placeholder="Any node"
      data={(nodes?.items ?? []).map(({ nodeId, name }) => ({ value: nodeId, label: name }))}
      value={search.nodeId ?? null}
      onChange={(nodeId) => onFilter({ nodeId: nodeId ?? undefined })}
      searchable
      clearable
      flex="1 1 160px"
    />
  );
}
