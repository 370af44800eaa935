import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { usePerson } from '@/auth/person';
import { ThemeItem } from './theme-item';
import styles from './user-menu.module.css';

export function UserMenu() {
  const person = usePerson();
  return (
    <Menu position="top-start" width={196}>
      <Menu.Target>
        <button type="button" className={styles.user} aria-label={`${person.name}: account`}>
          <span className={styles.avatar} aria-hidden>
            {person.initials}
          </span>
          {person.name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItem />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={person.signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
