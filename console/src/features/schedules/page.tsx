import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '@/live/use-live';
import { FailureNotice } from '@/ui/failure-notice';
import { ListLoading } from '@/ui/list-loading';
import { Page } from '@/ui/page';
import { SplitView } from '@/ui/split-view';
import { schedulesQuery } from './api/schedules';
import { ListedSchedules } from './components/listed-schedules';
import { ScheduleDrawer } from './components/schedule-drawer';
import { SchedulePanel } from './components/schedule-panel';
import { ScheduleToolbar } from './components/schedule-toolbar';
import { WeekView } from './components/week-view';
import type { ScheduleSearch } from './search';
import type { ScheduleDetail } from './types';

export const Route = createLazyRoute('/schedules')({ component: SchedulesPage });

/** What records by itself, and when. */
function SchedulesPage() {
  useLive('schedules');
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: schedules, error, refetch } = useQuery(schedulesQuery(search));
  // undefined = no form is open; null = one for a new schedule
  const [edited, setEdited] = useState<ScheduleDetail | null>();

  const change = (to: Partial<ScheduleSearch>, replace = false) =>
    navigate({ replace, search: (before) => ({ ...before, ...to }) });
  const filter = (to: Partial<ScheduleSearch>) => change({ ...to, page: undefined });
  const saved = (schedule: ScheduleDetail) => {
    setEdited(undefined);
    change({ schedule: schedule.scheduleId });
  };
  const mayCreate = schedules?.allowed?.includes('create') ?? false;
  const panel = search.schedule && (
    <SchedulePanel
      key={search.schedule}
      schedule={search.schedule}
      onEdit={setEdited}
      onClose={() => change({ schedule: undefined })}
    />
  );

  return (
    <Page
      title="Schedules"
      count={schedules?.total}
      flush
      toolbar={
        <ScheduleToolbar
          search={search}
          onFilter={filter}
          onNew={mayCreate ? () => setEdited(null) : undefined}
        />
      }
    >
      <SplitView label="Schedules" panel={panel}>
        {search.view === 'week' && (
          <WeekView day={search.week} nodeId={search.nodeId} onDay={(week) => change({ week })} />
        )}
        {search.view !== 'week' && error && <FailureNotice failure={error} retry={refetch} />}
        {search.view !== 'week' && !schedules && !error && <ListLoading what="schedules" />}
        {search.view !== 'week' && schedules && (
          <ListedSchedules
            schedules={schedules}
            search={search}
            onFilter={filter}
            onPage={(page, instead) => change({ page }, instead)}
          />
        )}
      </SplitView>
      {edited !== undefined && (
        <ScheduleDrawer schedule={edited} onSaved={saved} onClose={() => setEdited(undefined)} />
      )}
    </Page>
  );
}
