import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { newIdempotencyKey } from '@/api/answer';
import { messageOf, Problem } from '@/api/problem';
import { type Edited, useSaveSchedule } from '../api/save-schedule';
import { requestOf, type ScheduleForm as Values } from '../form';
import { errorsOf, formErrors } from '../form-errors';
import type { ScheduleDetail } from '../types';
import { usePreview } from '../use-preview';
import { LabelFields } from './label-fields';
import { RunPreview } from './run-preview';
import styles from './schedule-form.module.css';
import { TargetFields } from './target-fields';
import { TimingFields } from './timing-fields';

interface ScheduleFormProps {
  initial: Values;
  edited: Edited | null;
  /** Somebody else was faster, and this is what they saved. */
  reloaded: boolean;
  onSaved: (schedule: ScheduleDetail) => void;
  /** Somebody else saved another version meanwhile. */
  onOutdated: () => void;
  onCancel: () => void;
}

/** Makes or edits a schedule, and shows beside it when it would run. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { initial, edited, reloaded, onSaved, onOutdated, onCancel } = props;
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const form = useForm<Values>({
    initialValues: initial,
    validate: formErrors,
    // another schedule is another request
    onValuesChange: () => setIdempotencyKey(newIdempotencyKey()),
  });
  const preview = usePreview(form);
  const save = useSaveSchedule(edited);

  const refused = (failure: unknown) => {
    if (failure instanceof Problem && failure.status === 412) onOutdated();
    form.setErrors(errorsOf(failure));
  };
  const submit = form.onSubmit((values) =>
    save.mutate(
      { request: requestOf(values), idempotencyKey },
      { onSuccess: onSaved, onError: refused },
    ),
  );

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <TextInput label="Schedule" data-autofocus {...form.getInputProps('name')} />
        <TimingFields form={form} />
        <TargetFields form={form} />
        <LabelFields form={form} next={preview.preview?.occurrences[0]} />
      </div>
      <div className={styles.aside}>
        <RunPreview {...preview} zone={form.values.zone} />
        {reloaded && (
          <Alert color="orange">
            Somebody else saved this schedule meanwhile. It was loaded again.
          </Alert>
        )}
        {save.error && <Refusal failure={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {edited ? 'Save schedule' : 'Create schedule'}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** What the fields do not say themselves. */
function Refusal({ failure }: { failure: Error }) {
  const said = Object.keys(errorsOf(failure)).length > 0;
  return <Alert color="red">{said ? 'Correct the marked fields.' : messageOf(failure)}</Alert>;
}
