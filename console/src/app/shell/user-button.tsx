import type { ComponentProps } from 'react';
import { usePerson } from '@/auth/person';
import styles from './user-menu.module.css';

/** Who is signed in. */
export function UserButton(props: ComponentProps<'button'>) {
  const { name, initials } = usePerson();
  return (
    <button {...props} type="button" className={styles.user} aria-label={`${name}: account`}>
      <span className={styles.avatar} aria-hidden>
        {initials}
      </span>
      <span className={styles.name}>{name}</span>
    </button>
  );
}
