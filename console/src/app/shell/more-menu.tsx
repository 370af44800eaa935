import { Menu } from '@mantine/core';
import { IconLogout, IconServer2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMayRead } from '@/api/permissions';
import { usePerson } from '@/auth/person';
import { MoreButton } from './more-button';
import { ThemeItem } from './theme-item';

export default function MoreMenu() {
  const person = usePerson();
  const mayRead = useMayRead();
  return (
    <Menu position="top-end" width={196}>
      <Menu.Target>
        <MoreButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        {mayRead('nodes') && (
          <Menu.Item
            leftSection={<IconServer2 size={16} />}
            renderRoot={(props) => <Link to="/nodes" {...props} />}
          >
            Nodes
          </Menu.Item>
        )}
        <ThemeItem />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={person.signOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
