import { lazy, Suspense } from 'react';
import { useMayRead } from '@/api/permissions';
import { useRecord } from '@/ui/record';
import { usePageKeys } from '@/ui/use-page-keys';
import { FleetSummary } from './fleet-summary';
import { NAVIGATION } from './navigation';
import { NavigationLink } from './navigation-link';
import styles from './sidebar.module.css';
import { UserButton } from './user-button';

// menus are the heaviest part of the shell: the button is there at once, what it opens comes beside the page
const UserMenu = lazy(() => import('./user-menu'));

export function Sidebar() {
  const record = useRecord();
  const mayRead = useMayRead();
  usePageKeys([['r', () => record?.()]]);
  return (
    <nav className={styles.sidebar} aria-label="Main">
      <div className={styles.brand}>
        <img src="/favicon.svg" alt="" />
        Roomtone
      </div>
      {record && (
        <button type="button" className={styles.record} onClick={() => record()}>
          <i />
          Record
          <kbd>R</kbd>
        </button>
      )}
      {NAVIGATION.filter(({ area }) => mayRead(area)).map((entry) => (
        <NavigationLink key={entry.to} entry={entry} />
      ))}
      <div className={styles.foot}>
        <FleetSummary />
        <Suspense fallback={<UserButton />}>
          <UserMenu />
        </Suspense>
      </div>
    </nav>
  );
}
