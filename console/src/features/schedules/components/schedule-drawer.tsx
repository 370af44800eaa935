import { Drawer } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { scheduleQuery } from '../api/schedule';
import { emptyForm, formOf } from '../form';
import type { ScheduleDetail } from '../types';
import { browserZone, nextHour } from '../zones';
import { ScheduleForm } from './schedule-form';

interface ScheduleDrawerProps {
  /** What to edit; null makes a new one. */
  schedule: ScheduleDetail | null;
  onSaved: (schedule: ScheduleDetail) => void;
  onClose: () => void;
}

/** The form over the page. It keeps the version that it was opened with, whatever happens to the schedule meanwhile. */
export function ScheduleDrawer({ schedule, onSaved, onClose }: ScheduleDrawerProps) {
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(schedule);

  const reload = async () => {
    if (!opened) return;
    const query = scheduleQuery(opened.scheduleId);
    setOpened(await queryClient.fetchQuery({ ...query, staleTime: 0 }));
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(1040px, 100%)"
      title={opened ? `Edit ${opened.name}` : 'New schedule'}
    >
      <ScheduleForm
        key={opened?.entityVersion ?? 'new'}
        initial={opened ? formOf(opened) : newForm()}
        edited={opened}
        reloaded={opened !== schedule}
        onSaved={onSaved}
        onOutdated={reload}
        onCancel={onClose}
      />
    </Drawer>
  );
}

function newForm() {
  const zone = browserZone();
  const { date, time } = nextHour(zone, new Date());
  return emptyForm(zone, date, time);
}
