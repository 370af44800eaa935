import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  title: string;
  icon?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

/** A centred message in place of content: nothing here, nothing found, something failed. */
export function Notice({ title, icon, action, children }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      {icon}
      <h2>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
