import type { UseFormReturnType } from '@mantine/form';
import type { ScheduleForm } from '../form';

/** The form as its groups of fields get it. */
export type FormOf = UseFormReturnType<ScheduleForm>;
