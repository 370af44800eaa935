import { Button } from '@mantine/core';
import { IconFilterOff, IconMicrophone } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Page } from '@/api/answer';
import { FailureNotice } from '@/ui/failure-notice';
import { ListLoading } from '@/ui/list-loading';
import { Notice } from '@/ui/notice';
import { Pager } from '@/ui/pager';
import { useRecord } from '@/ui/record';
import { isFiltered, NO_FILTERS, type RecordingsSearch } from '../filters';
import type { Recording } from '../types';
import { RecordingTable } from './recording-table';

interface RecordingListProps {
  recordings: UseQueryResult<Page<Recording>>;
  search: RecordingsSearch;
  /** @param replace leaves what the address says now out of the way back */
  onChange: (to: Partial<RecordingsSearch>, replace?: boolean) => void;
}

export function RecordingList({ recordings, search, onChange }: RecordingListProps) {
  const { data, error, refetch } = recordings;
  if (error && !data) return <FailureNotice failure={error} retry={refetch} />;
  if (!data) return <ListLoading what="recordings" />;
  if (data.total === 0 && isFiltered(search)) {
    return <NothingFits onClear={() => onChange(NO_FILTERS)} />;
  }
  if (data.total === 0) return <NothingYet />;
  return (
    <>
      {error && <FailureNotice failure={error} retry={refetch} />}
      <RecordingTable recordings={data.items} search={search} onChange={onChange} />
      <Pager
        list={data}
        page={search.page ?? 1}
        onPage={(page, instead) => onChange({ page }, instead)}
        onSize={(size) => onChange({ size, page: undefined })}
      />
    </>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <Notice
      title="Nothing fits"
      icon={<IconFilterOff size={28} stroke={1.5} />}
      action={
        <Button variant="default" onClick={onClear}>
          Clear all filters
        </Button>
      }
    >
      No recording matches the search and the filters.
    </Notice>
  );
}

function NothingYet() {
  const record = useRecord();
  return (
    <Notice
      title="No recordings yet"
      icon={<IconMicrophone size={28} stroke={1.5} />}
      action={record && <Button onClick={() => record()}>Record now</Button>}
    >
      What is recorded, by hand or by schedule, appears here while it is being recorded.
    </Notice>
  );
}
