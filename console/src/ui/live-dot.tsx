import styles from './live-dot.module.css';

/** The red light. */
export function LiveDot() {
  return <span className={styles.dot} aria-hidden />;
}
