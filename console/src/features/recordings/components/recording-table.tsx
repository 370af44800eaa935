import { Table } from '@mantine/core';
import { zoneName } from '@/format/time';
import list from '@/ui/list.module.css';
import { SortHeader } from '@/ui/sort-header';
import { DEFAULT_SORT, type RecordingsSearch } from '../filters';
import type { Recording } from '../types';
import { RecordingRow } from './recording-row';
import styles from './recording-table.module.css';

interface RecordingTableProps {
  recordings: Recording[];
  search: RecordingsSearch;
  onChange: (to: Partial<RecordingsSearch>) => void;
}

export function RecordingTable({ recordings, search, onChange }: RecordingTableProps) {
  const sorting = {
    sort: search.sort ?? DEFAULT_SORT,
    onSort: (sort: string) => onChange({ sort, page: undefined }),
  };
  return (
    <div className={list.container}>
      <Table className={`${list.list} ${styles.table}`} aria-label="Recordings">
        <Table.Thead>
          <Table.Tr>
            <SortHeader label="Recording" by="name" {...sorting} />
            <Table.Th>Waveform</Table.Th>
            <SortHeader label="Length" by="durationSeconds" {...sorting} />
            <SortHeader label="Started" note={zoneName()} by="startedAt" {...sorting} />
            <SortHeader label="Health" by="health" {...sorting} />
            <SortHeader label="Status" by="state" {...sorting} />
            <Table.Th>Upload</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {recordings.map((recording) => (
            <RecordingRow
              key={recording.recordingId}
              recording={recording}
              open={recording.recordingId === search.peek}
              onPeek={() => onChange({ peek: recording.recordingId })}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
