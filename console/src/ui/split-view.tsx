import type { ReactNode } from 'react';
import styles from './split-view.module.css';

interface SplitViewProps {
  label: string;
  /** A [SidePanel]; the list has all the room without one. */
  panel?: ReactNode;
  children: ReactNode;
}

/** A scrolling list with room for one thing's detail beside it; on a phone the detail covers the list. */
export function SplitView({ label, panel, children }: SplitViewProps) {
  return (
    <div className={styles.split} data-split={panel ? 'yes' : 'no'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.list} tabIndex={0} aria-label={label}>
        {children}
      </section>
      {panel}
    </div>
  );
}
