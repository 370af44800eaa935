import styles from './capacity.module.css';

/** Captures at once, of how many a node can do. */
export function Capacity({ used, total }: { used: number; total: number }) {
  return (
    <span className={styles.capacity}>
      {used} / {total}
      <i aria-hidden style={{ '--used': Math.min(1, used / total) } as React.CSSProperties} />
    </span>
  );
}
