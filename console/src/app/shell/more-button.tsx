import { IconDots } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import styles from './tab-bar.module.css';

export function MoreButton(props: ComponentProps<'button'>) {
  return (
    <button type="button" className={styles.tab} {...props}>
      <IconDots aria-hidden />
      More
    </button>
  );
}
