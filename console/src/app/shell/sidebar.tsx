import { useHotkeys } from '@mantine/hooks';
import { useRecord } from '@/ui/record';
import { FleetSummary } from './fleet-summary';
import { NAVIGATION } from './navigation';
import { NavigationLink } from './navigation-link';
import styles from './sidebar.module.css';
import { UserMenu } from './user-menu';

export function Sidebar() {
  const record = useRecord();
  useHotkeys([['r', () => record?.()]]);
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
      {NAVIGATION.map((entry) => (
        <NavigationLink key={entry.to} entry={entry} />
      ))}
      <div className={styles.foot}>
        <FleetSummary />
        <UserMenu />
      </div>
    </nav>
  );
}
