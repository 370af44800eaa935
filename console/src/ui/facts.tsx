import { Fragment, type ReactNode } from 'react';
import styles from './facts.module.css';

/** A name and what there is to say; an empty value is left out. */
export type Fact = [name: string, value: ReactNode];

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.filter(hasValue).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function hasValue([, value]: Fact): boolean {
  return value !== null && value !== undefined && value !== '' && value !== false;
}
