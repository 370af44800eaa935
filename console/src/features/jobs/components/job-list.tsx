import { Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Page } from '@/api/answer';
import { zoneName } from '@/format/time';
import list from '@/ui/list.module.css';
import { onRow } from '@/ui/row-click';
import { SortHeader } from '@/ui/sort-header';
import { useNow } from '@/ui/use-now';
import { When } from '@/ui/when';
import type { Job } from '../types';
import { captureWords, isReserved, reasonWords } from '../words';
import { Captured } from './captured';
import styles from './job-list.module.css';
import { StateTag } from './state-tag';

interface JobListProps {
  jobs: Page<Job>;
  sort: string;
  onSort: (sort: string) => void;
  /** Whose detail is open. */
  open: string | undefined;
}

const COLUMNS = [
  { label: 'Job', by: 'name' },
  { label: 'Node', by: 'node' },
  { label: 'Starts', by: 'startAt', note: zoneName() },
  { label: 'State', by: 'state' },
  { label: 'Made', by: 'createdAt', note: zoneName() },
];

export function JobList({ jobs, sort, onSort, open }: JobListProps) {
  return (
    <div className={list.container}>
      <Table className={`${list.list} ${styles.table}`} aria-label="Jobs">
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <SortHeader key={column.by} {...column} sort={sort} onSort={onSort} />
            ))}
            <Table.Th>Captured</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {jobs.items.map((job) => (
            <JobRow key={job.jobId} job={job} open={job.jobId === open} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function JobRow({ job, open }: { job: Job; open: boolean }) {
  const navigate = useNavigate();
  const now = useNow();
  const show = () => navigate({ to: '/jobs', search: (before) => ({ ...before, job: job.jobId }) });
  return (
    <Table.Tr data-open={open} onClick={onRow(show)}>
      <Table.Td>
        <Link
          className={list.title}
          title={job.name}
          to="/jobs"
          search={(before) => ({ ...before, job: job.jobId })}
        >
          {job.name}
        </Link>
        <span className={list.small}>{captureWords(job)}</span>
      </Table.Td>
      <Table.Td>
        {job.nodeName}
        <span className={list.small}>{job.room}</span>
      </Table.Td>
      <Table.Td className={list.number}>
        <When at={job.startAt} />
      </Table.Td>
      <Table.Td>
        <StateTag state={job.state} reserved={isReserved(job, now)} />
        {job.reason && <span className={list.small}>{reasonWords(job.reason)}</span>}
      </Table.Td>
      <Table.Td className={list.number}>
        <When at={job.createdAt} />
        <span className={list.small}>{job.createdBy}</span>
      </Table.Td>
      <Table.Td className={list.number}>
        <Captured job={job} />
      </Table.Td>
    </Table.Tr>
  );
}
