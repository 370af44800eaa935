import { Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Page } from '@/api/answer';
import { Notice } from '@/ui/notice';
import { Pager } from '@/ui/pager';
import { lastRunsQuery } from '../api/last-runs';
import type { ScheduleSearch } from '../search';
import type { Schedule } from '../types';
import { ScheduleList } from './schedule-list';

const DEFAULT_SORT = 'name';

interface ListedSchedulesProps {
  schedules: Page<Schedule>;
  search: ScheduleSearch;
  onFilter: (change: Partial<ScheduleSearch>) => void;
  onPage: (page: number, instead?: boolean) => void;
}

/** The list, and what belongs around it. */
export function ListedSchedules({ schedules, search, onFilter, onPage }: ListedSchedulesProps) {
  const { data: lastOutcomes } = useQuery(lastRunsQuery);
  return (
    <>
      <Switch
        mb="xs"
        label="Archived ones"
        checked={search.archived === 'yes'}
        onChange={(event) =>
          onFilter({ archived: event.currentTarget.checked ? 'yes' : undefined })
        }
      />
      {schedules.total === 0 ? (
        <Notice title="No schedules here">
          A schedule records a room by itself: once, every day, or on days of the week.
        </Notice>
      ) : (
        <>
          <ScheduleList
            schedules={schedules}
            lastOutcomes={lastOutcomes ?? new Map()}
            sort={search.sort ?? DEFAULT_SORT}
            onSort={(sort) => onFilter({ sort })}
            open={search.schedule}
          />
          <Pager
            list={schedules}
            page={search.page ?? 1}
            onPage={onPage}
            onSize={(size) => onFilter({ size })}
          />
        </>
      )}
    </>
  );
}
