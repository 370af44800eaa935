import { IconDots } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import styles from './tab-bar.module.css';

export function MoreButton(props: ComponentProps<'button'>) {
  return (
    <button {...props} type="button" className={styles.tab}>
      <IconDots aria-hidden />
      More
    </button>
  );
}
