import { Problem } from '@/api/problem';
import { parseDuration } from './duration';
import { emptyForm, type ScheduleForm } from './form';

export type FieldErrors = Partial<Record<keyof ScheduleForm, string>>;

/** Fields of the request that go by another name in the form. */
const FORM_FIELD: Record<string, keyof ScheduleForm> = {
  durationSeconds: 'duration',
  startEarlySeconds: 'startEarly',
  stopLateSeconds: 'stopLate',
};

/** What keeps the form from being asked of the server at all; everything else the server judges. */
export function formErrors(form: ScheduleForm): FieldErrors {
  const errors: FieldErrors = {};
  if (form.name.trim() === '') errors.name = 'Give the schedule a name';
  if (!form.nodeId) errors.nodeId = 'Choose the node that records';
  if (!/^\d\d:\d\d(:\d\d)?$/.test(form.startTime)) errors.startTime = 'Choose a time of day';
  if (form.recurrence === 'once' && !form.date) errors.date = 'Choose the day';
  if (form.recurrence === 'weekly' && form.days.length === 0)
    errors.days = 'Choose at least one day';
  if (!parseDuration(form.duration)) errors.duration = 'Write a length of time, such as 1 h 30 min';
  for (const field of ['startEarly', 'stopLate'] as const) {
    if (parseDuration(form[field]) === null)
      errors[field] = 'Write a length of time, such as 5 min';
  }
  return errors;
}

/** The form's field that a field of a problem (`durationSeconds`, `tags[2]`) is about; null = none of them. */
export function fieldOf(problemField: string): keyof ScheduleForm | null {
  const name = problemField.replace(/^.*request\./, '').replace(/[[.].*$/, '');
  const field = FORM_FIELD[name] ?? name;
  return field in emptyForm('', '', '') ? (field as keyof ScheduleForm) : null;
}

/** What a refusal says about fields of the form. */
export function errorsOf(failure: unknown): FieldErrors {
  const errors: FieldErrors = {};
  for (const { field, detail } of failure instanceof Problem ? failure.fields : []) {
    const at = fieldOf(field);
    if (at) errors[at] = detail;
  }
  return errors;
}
