import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { SearchBox } from '@/ui/search-box';
import type { ScheduleSearch } from '../search';

interface ScheduleToolbarProps {
  search: ScheduleSearch;
  onFilter: (change: Partial<ScheduleSearch>) => void;
  /** Undefined for people who may not make schedules. */
  onNew: (() => void) | undefined;
}

export function ScheduleToolbar({ search, onFilter, onNew }: ScheduleToolbarProps) {
  const { data: nodes } = useQuery(nodesQuery);
  const listed = search.view !== 'week';
  return (
    <>
      {listed && (
        <SearchBox
          label="Name of the schedule"
          value={search.text}
          onChange={(text) => onFilter({ text })}
        />
      )}
      <Select
        aria-label="Node"
        placeholder="Any node"
        data={(nodes?.items ?? []).map(({ nodeId, name }) => ({ value: nodeId, label: name }))}
        value={search.nodeId ?? null}
        onChange={(nodeId) => onFilter({ nodeId: nodeId ?? undefined })}
        searchable
        clearable
        w={170}
      />
      <SegmentedControl
        ml="auto"
        aria-label="View"
        data={[
          { value: 'list', label: 'List' },
          { value: 'week', label: 'Week' },
        ]}
        value={search.view ?? 'list'}
        onChange={(view) => onFilter({ view: view === 'week' ? 'week' : undefined })}
      />
      {onNew && (
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={onNew}>
          New schedule
        </Button>
      )}
    </>
  );
}
