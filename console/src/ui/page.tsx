import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** How many things the page lists, if it does. */
  count?: number | undefined;
  /** Search, buttons: right of the title. */
  toolbar?: ReactNode;
  /** Content does its own scrolling and padding. */
  flush?: boolean;
  children?: ReactNode;
}

/** The frame of every page: heading, tools, content. Sets the title of the tab. */
export function Page({ title, count, toolbar, flush = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Roomtone`;
  }, [title]);
  return (
    <>
      <header className={styles.header}>
        <h1>
          {title}
          {count !== undefined && <span> {count.toLocaleString('en')}</span>}
        </h1>
        {toolbar}
      </header>
      {flush ? children : <div className={styles.content}>{children}</div>}
    </>
  );
}
