import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { previewQuery } from './api/preview';
import { requestOf, type ScheduleForm } from './form';
import { errorsOf, formErrors } from './form-errors';
import type { Preview } from './types';

const PAUSE_MILLIS = 350;

export interface PreviewState {
  preview: Preview | undefined;
  loading: boolean;
  failure: unknown;
  /** What the form still lacks. */
  missing: string[];
}

/** When the schedule would run, asked of the server as one types; what it finds wrong goes to the fields. */
export function usePreview(
  form: UseFormReturnType<ScheduleForm>,
  scheduleId: string | undefined,
): PreviewState {
  const [values] = useDebouncedValue(form.values, PAUSE_MILLIS);
  // one wants to see the days before one has thought of a name
  const named = { ...values, name: values.name.trim() || 'New schedule' };
  const missing = Object.values(formErrors(named));
  const { data, error, isFetching } = useQuery({
    ...previewQuery(requestOf(named), scheduleId),
    enabled: missing.length === 0,
    placeholderData: (before: Preview | undefined) => before,
  });

  const { setFieldError, clearFieldError } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal, not for each render of the form
  useEffect(() => {
    const found = Object.entries(errorsOf(error));
    for (const [field, what] of found) setFieldError(field, what);
    return () => {
      for (const [field] of found) clearFieldError(field);
    };
  }, [error]);

  return { preview: error ? undefined : data, loading: isFetching, failure: error, missing };
}
