import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './side-panel.module.css';

interface SidePanelProps {
  /** For assistive technology: what kind of thing is shown. */
  label: string;
  title: string;
  /** State and the like, beneath the title. */
  sub?: ReactNode;
  /** Buttons beside the close button. */
  actions?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** One thing in detail, to the right of the list that it was picked from. Escape closes it. */
export function SidePanel({ label, title, sub, actions, onClose, children }: SidePanelProps) {
  useHotkeys([['Escape', () => !dialogIsOpen() && onClose()]]);
  return (
    <aside className={styles.panel} aria-label={label}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2>{title}</h2>
          {sub && <div className={styles.sub}>{sub}</div>}
        </div>
        {actions}
        <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={title}>
        {children}
      </section>
    </aside>
  );
}

/** Escape is for what lies on top. */
function dialogIsOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

/** A headed part of a panel. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
