import { Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Page } from '@/api/answer';
import { relative } from '@/format/time';
import list from '@/ui/list.module.css';
import { onRow } from '@/ui/row-click';
import { SortHeader } from '@/ui/sort-header';
import { useNow } from '@/ui/use-now';
import { When } from '@/ui/when';
import type { Outcome, Schedule } from '../types';
import { timingWords } from '../words';
import { OutcomeTag } from './outcome-tag';
import styles from './schedule-list.module.css';

interface ScheduleListProps {
  schedules: Page<Schedule>;
  /** What became of each schedule's newest run, as far as it is known. */
  lastOutcomes: Map<string, Outcome>;
  sort: string;
  onSort: (sort: string) => void;
  /** Whose detail is open. */
  open: string | undefined;
}

export function ScheduleList({ schedules, lastOutcomes, sort, onSort, open }: ScheduleListProps) {
  return (
    <div className={list.container}>
      <Table className={`${list.list} ${styles.table}`} aria-label="Schedules">
        <Table.Thead>
          <Table.Tr>
            <SortHeader label="Schedule" by="name" sort={sort} onSort={onSort} />
            <SortHeader label="Next run" by="nextStartsAt" sort={sort} onSort={onSort} />
            <Table.Th>Node</Table.Th>
            <Table.Th>Last run</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schedules.items.map((schedule) => (
            <ScheduleRow
              key={schedule.scheduleId}
              schedule={schedule}
              lastOutcome={lastOutcomes.get(schedule.scheduleId)}
              open={schedule.scheduleId === open}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface ScheduleRowProps {
  schedule: Schedule;
  lastOutcome: Outcome | undefined;
  open: boolean;
}

function ScheduleRow({ schedule, lastOutcome, open }: ScheduleRowProps) {
  const navigate = useNavigate();
  const { scheduleId } = schedule;
  const show = () =>
    navigate({ to: '/schedules', search: (before) => ({ ...before, schedule: scheduleId }) });
  return (
    <Table.Tr data-open={open} onClick={onRow(show)}>
      <Table.Td>
        <Link
          className={list.title}
          title={schedule.name}
          to="/schedules"
          search={(before) => ({ ...before, schedule: scheduleId })}
        >
          {schedule.name}
        </Link>
        <span className={list.small}>{timingWords(schedule)}</span>
      </Table.Td>
      <Table.Td className={list.number}>
        <NextRun schedule={schedule} />
      </Table.Td>
      <Table.Td>
        {schedule.nodeName}
        <span className={list.small}>{schedule.site}</span>
      </Table.Td>
      <Table.Td>{lastOutcome && <OutcomeTag outcome={lastOutcome} />}</Table.Td>
    </Table.Tr>
  );
}

function NextRun({ schedule: { nextStartsAt, zone, archived } }: { schedule: Schedule }) {
  const now = useNow();
  if (!nextStartsAt) return <span className="rt-muted">{archived ? 'Archived' : 'None left'}</span>;
  return (
    <>
      <When at={nextStartsAt} timeZone={zone} />
      <span className={list.small}>
        {relative(nextStartsAt, now)} · {zone}
      </span>
    </>
  );
}
