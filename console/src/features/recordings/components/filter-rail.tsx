import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { RecordingsSearch } from '../filters';
import { FilterGroups } from './filter-groups';
import styles from './filter-rail.module.css';

interface FilterRailProps {
  search: RecordingsSearch;
  onFilter: (to: Partial<RecordingsSearch>) => void;
}

/** Filters beside the list; on narrow screens behind a button. */
export function FilterRail(props: FilterRailProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <aside className={styles.rail} aria-label="Filters">
        <FilterGroups {...props} />
      </aside>
      <div className={styles.narrow}>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          onClick={open}
        >
          Filters
        </Button>
        <Drawer opened={opened} onClose={close} title="Filters" position="bottom" size="75%">
          <FilterGroups {...props} />
        </Drawer>
      </div>
    </>
  );
}
