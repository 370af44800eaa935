import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './side-panel.module.css';
import { usePageKeys } from './use-page-keys';

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
  const close = useClosing(onClose);
  usePageKeys([['Escape', close]]);
  return (
    <aside className={styles.panel} aria-label={label}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2>{title}</h2>
          {sub && <div className={styles.sub}>{sub}</div>}
        </div>
        {actions}
        <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.body} data-scrolls tabIndex={0} aria-label={title}>
        {children}
      </section>
    </aside>
  );
}

/** Who closes the panel is at the row again that it belongs to. */
function useClosing(onClose: () => void): () => void {
  const row = useRef<HTMLElement>(null);
  useEffect(() => () => row.current?.focus(), []);
  return () => {
    row.current = document.querySelector('[data-open="true"] a');
    onClose();
  };
}

interface PanelSectionProps {
  title: string;
  /** What holds for all of it, e.g. the time zone. */
  note?: string;
  children: ReactNode;
}

/** A headed part of a panel. */
export function PanelSection({ title, note, children }: PanelSectionProps) {
  return (
    <section className={styles.section}>
      <h3>
        {title}
        {note && <span className="rt-muted"> {note}</span>}
      </h3>
      {children}
    </section>
  );
}
