import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLive } from '@/live/use-live';
import { Page } from '@/ui/page';
import { SearchBox } from '@/ui/search-box';
import { SplitView } from '@/ui/split-view';
import { recordingsQuery } from './api/recordings';
import { FilterChips } from './components/filter-chips';
import { FilterRail } from './components/filter-rail';
import { RecordingList } from './components/recording-list';
import { ViewTabs } from './components/view-tabs';
import type { RecordingsSearch } from './filters';
import styles from './page.module.css';

// drawing and playing sound is half of this page's weight, and the list needs none of it
const PeekPanel = lazy(() => import('./components/peek/peek-panel'));

export const Route = createLazyRoute('/recordings')({ component: RecordingsPage });

/** The library: everything that was, is or will be recorded. */
function RecordingsPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const recordings = useQuery(recordingsQuery(search));
  useLive('recordings');

  const change = (to: Partial<RecordingsSearch>, replace = false) =>
    void navigate({ replace, search: (before) => ({ ...before, ...to }) });
  const filter = (to: Partial<RecordingsSearch>) => change({ ...to, page: undefined });
  const peek = search.peek && (
    <Suspense fallback={null}>
      <PeekPanel
        recording={search.peek}
        among={recordings.data?.items ?? []}
        onPeek={(peek) => change({ peek })}
      />
    </Suspense>
  );

  return (
    <Page
      title="Recordings"
      count={recordings.data?.total}
      flush
      toolbar={
        <SearchBox
          label="Name, node, tag, folder"
          value={search.text}
          onChange={(text) => filter({ text })}
        />
      }
    >
      <ViewTabs search={search} onFilter={filter} />
      <div className={styles.body}>
        <FilterRail search={search} onFilter={filter} />
        <SplitView label="Recordings" panel={peek}>
          <FilterChips search={search} onFilter={filter} />
          <RecordingList recordings={recordings} search={search} onChange={change} />
        </SplitView>
      </div>
    </Page>
  );
}
