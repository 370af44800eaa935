import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '@/ui/use-return-focus';
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

/** The form over the page. A press beside it does not throw away what was typed. */
export function ScheduleDrawer({ schedule, onSaved, onClose }: ScheduleDrawerProps) {
  useReturnFocus();
  const [initial] = useState(() => (schedule ? formOf(schedule) : newForm()));
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      position="right"
      size="min(1040px, 100%)"
      title={schedule ? `Edit ${schedule.name}` : 'New schedule'}
    >
      <ScheduleForm initial={initial} opened={schedule} onSaved={onSaved} onCancel={onClose} />
    </Drawer>
  );
}

function newForm() {
  const zone = browserZone();
  const { date, time } = nextHour(zone, new Date());
  return emptyForm(zone, date, time);
}
