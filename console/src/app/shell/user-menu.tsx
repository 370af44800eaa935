import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { usePerson } from '@/auth/person';
import { ThemeItem } from './theme-item';
import { UserButton } from './user-button';

export default function UserMenu() {
  const person = usePerson();
  return (
    <Menu position="top-start" width={196}>
      <Menu.Target>
        <UserButton />
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
