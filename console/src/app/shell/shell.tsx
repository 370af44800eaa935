import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { nodesQuery } from '@/api/nodes';
import { useLive } from '@/live/use-live';
import { RecordContext, type RecordPreset } from '@/ui/record';
import { PageGate } from './page-gate';
import styles from './shell.module.css';
import { Sidebar } from './sidebar';
import { TabBar } from './tab-bar';

const RecordDialog = lazy(() => import('@/features/record/record-dialog'));

/** Navigation, the page, and the record dialog over it. */
export function Shell() {
  useLive('jobs');
  const { data: nodes } = useQuery(nodesQuery);
  const [preset, setPreset] = useState<RecordPreset>();
  const mayRecord = nodes?.items.some((node) => node.allowed.includes('record')) ?? false;
  const openRecordDialog = mayRecord ? (wanted: RecordPreset = {}) => setPreset(wanted) : undefined;

  return (
    <RecordContext.Provider value={openRecordDialog}>
      <div className={styles.shell}>
        <Sidebar />
        <main className={styles.main}>
          <PageGate>
            <Outlet />
          </PageGate>
        </main>
        <TabBar />
      </div>
      {preset && (
        <Suspense fallback={null}>
          <RecordDialog preset={preset} onClose={() => setPreset(undefined)} />
        </Suspense>
      )}
    </RecordContext.Provider>
  );
}
