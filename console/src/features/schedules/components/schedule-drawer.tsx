import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useLeaveForm } from '@/ui/use-leave-form';
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

/** The form over the page. */
export function ScheduleDrawer({ schedule, onSaved, onClose }: ScheduleDrawerProps) {
  useReturnFocus();
  const { leave, onTyped, asking, question } = useLeaveForm(onClose);
  const [initial] = useState(() => (schedule ? formOf(schedule) : newForm()));
  return (
    <Drawer
      opened
      onClose={leave}
      closeOnEscape={!asking}
      closeOnClickOutside={false}
      position="right"
      size="min(1040px, 100%)"
      title={schedule ? `Edit ${schedule.name}` : 'New schedule'}
    >
      <ScheduleForm
        initial={initial}
        opened={schedule}
        onSaved={onSaved}
        onTyped={onTyped}
        onCancel={leave}
      />
      {question}
    </Drawer>
  );
}

function newForm() {
  const zone = browserZone();
  const { date, time } = nextHour(zone, new Date());
  return emptyForm(zone, date, time);
}
