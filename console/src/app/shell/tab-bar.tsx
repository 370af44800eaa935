import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMayRead } from '@/api/permissions';
import { useRecord } from '@/ui/record';
import { MoreButton } from './more-button';
import { NAVIGATION, type NavigationEntry } from './navigation';
import styles from './tab-bar.module.css';

const MoreMenu = lazy(() => import('./more-menu'));

/** Navigation at the thumb: shown instead of the sidebar on narrow screens. */
export function TabBar() {
  const record = useRecord();
  const [recordings, jobs, schedules] = NAVIGATION;
  return (
    <nav className={styles.bar} aria-label="Main, narrow">
      <Tab entry={recordings} />
      <Tab entry={jobs} />
      {record && (
        <button
          type="button"
          className={styles.record}
          aria-label="Record"
          onClick={() => record()}
        >
          <i />
        </button>
      )}
      <Tab entry={schedules} />
      <Suspense fallback={<MoreButton />}>
        <MoreMenu />
      </Suspense>
    </nav>
  );
}

function Tab({ entry }: { entry: NavigationEntry | undefined }) {
  const mayRead = useMayRead();
  if (!entry || !mayRead(entry.area)) return null;
  const Icon = entry.icon;
  return (
    <Link to={entry.to} className={styles.tab}>
      <Icon aria-hidden />
      {entry.label}
    </Link>
  );
}
