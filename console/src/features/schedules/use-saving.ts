import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempts } from '@/api/attempts';
import { Problem } from '@/api/problem';
import { useSaveSchedule } from './api/save-schedule';
import { scheduleQuery } from './api/schedule';
import { changesOf } from './clashes';
import { formOf } from './form';
import type { ScheduleDetail, ScheduleRequest } from './types';

interface Saving {
  /** @throws whatever it was refused with; nothing of the form is lost */
  save: (request: ScheduleRequest) => Promise<ScheduleDetail>;
  /** The version that somebody else has saved since the form was opened; the next save is an edit of it. */
  theirs: ScheduleDetail | undefined;
}

/** Saves an edit of the newest version that the person has seen. */
export function useSaving(opened: ScheduleDetail | null): Saving {
  const queryClient = useQueryClient();
  const { mutateAsync } = useSaveSchedule();
  const [theirs, setTheirs] = useState<ScheduleDetail>();
  const attempts = useAttempts();

  const onto = async (
    edited: ScheduleDetail | null,
    request: ScheduleRequest,
  ): Promise<ScheduleDetail> => {
    try {
      return await mutateAsync({ edited, request, idempotencyKey: attempts.keyFor(request) });
    } catch (failure) {
      if (!edited || !isOutdated(failure)) throw failure;
      const query = scheduleQuery(edited.scheduleId);
      const newest = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      setTheirs(newest);
      // a day was skipped, for instance: nothing that the form speaks of
      if (changesOf(formOf(edited), formOf(newest)).length === 0) return onto(newest, request);
      throw failure;
    }
  };

  return { save: (request) => onto(theirs ?? opened, request), theirs };
}

export function isOutdated(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 412;
}
