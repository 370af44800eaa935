import { Button, Menu } from '@mantine/core';
import { useState } from 'react';

const SPEEDS = [0.5, 1, 1.5, 2, 4];

/** How fast it plays; the pitch stays. */
export function SpeedMenu({ onSpeed }: { onSpeed: (speed: number) => void }) {
  const [speed, setSpeed] = useState(1);
  const choose = (chosen: number) => {
    setSpeed(chosen);
    onSpeed(chosen);
  };
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button variant="default" size="compact-sm" ml="auto" aria-label={`Speed: ${speed} times`}>
          {speed}×
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SPEEDS.map((value) => (
          <Menu.Item key={value} onClick={() => choose(value)}>
            {value}×
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
