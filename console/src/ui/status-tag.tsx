import type { ReactNode } from 'react';
import { LiveDot } from './live-dot';
import styles from './status-tag.module.css';

export type Tone = 'recording' | 'healthy' | 'warning' | 'critical' | 'info' | 'quiet';

interface StatusTagProps {
  tone: Tone;
  icon?: ReactNode;
  children: string;
}

/** A state in words with its colour; colour alone never says anything. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {tone === 'recording' ? <LiveDot /> : icon}
      {children}
    </span>
  );
}
