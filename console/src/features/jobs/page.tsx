import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { FailureNotice } from '@/ui/failure-notice';
import { ListLoading } from '@/ui/list-loading';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pager } from '@/ui/pager';
import { SearchBox } from '@/ui/search-box';
import { SplitView } from '@/ui/split-view';
import { jobsQuery } from './api/jobs';
import { CurrentJobs } from './components/current-jobs';
import { JobFilters } from './components/job-filters';
import { JobList } from './components/job-list';
import { JobPanel } from './components/job-panel';
import { JobTiles } from './components/job-tiles';
import styles from './page.module.css';
import type { JobSearch } from './search';

export const Route = createLazyRoute('/jobs')({ component: JobsPage });

const DEFAULT_SORT = '-createdAt';

/** What the fleet records now, what waits, and everything it ever did. */
function JobsPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: jobs, error, refetch } = useQuery(jobsQuery(search));

  const change = (to: Partial<JobSearch>, replace = false) =>
    navigate({ replace, search: (before) => ({ ...before, ...to }) });
  const filter = (to: Partial<JobSearch>) => change({ ...to, page: undefined });
  const panel = search.job && (
    <JobPanel key={search.job} job={search.job} onClose={() => change({ job: undefined })} />
  );

  return (
    <Page
      title="Jobs"
      flush
      toolbar={
        <SearchBox
          label="Name, folder, room, node"
          value={search.text}
          onChange={(text) => filter({ text })}
        />
      }
    >
      <SplitView label="Jobs" panel={panel}>
        <JobTiles shown={search.state} onShow={(state) => filter({ state })} />
        <CurrentJobs />
        <div className={styles.bar}>
          <h2>All jobs</h2>
          <JobFilters search={search} onFilter={filter} />
        </div>
        {!jobs && !error && <ListLoading what="jobs" />}
        {error && <FailureNotice failure={error} retry={refetch} />}
        {jobs?.total === 0 && <Notice title="No jobs here">Nothing fits these filters yet.</Notice>}
        {jobs && jobs.total > 0 && (
          <>
            <JobList
              jobs={jobs}
              sort={search.sort ?? DEFAULT_SORT}
              onSort={(sort) => filter({ sort })}
              open={search.job}
            />
            <Pager
              list={jobs}
              page={search.page ?? 1}
              onPage={(page, instead) => change({ page }, instead)}
              onSize={(size) => filter({ size })}
            />
          </>
        )}
      </SplitView>
    </Page>
  );
}
