import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LiveDot } from '@/ui/live-dot';
import { liveCountQuery } from './live-count';
import type { NavigationEntry } from './navigation';
import styles from './sidebar.module.css';

export function NavigationLink({ entry }: { entry: NavigationEntry }) {
  const Icon = entry.icon;
  return (
    <Link to={entry.to} className={styles.link}>
      <Icon aria-hidden />
      {entry.label}
      {entry.to === '/jobs' && <LiveCount />}
    </Link>
  );
}

/** How many jobs record right now. */
function LiveCount() {
  const { data: live = 0 } = useQuery(liveCountQuery);
  if (live === 0) return null;
  return (
    <span className={styles.live}>
      <LiveDot />
      {live}
      <span className="rt-hidden"> recording</span>
    </span>
  );
}
