import { Alert, Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { messageOf } from '@/api/problem';
import { clashesOf } from '../clashes';
import { formOf, requestOf, type ScheduleForm as Values } from '../form';
import { errorsOf, formErrors } from '../form-errors';
import type { ScheduleDetail } from '../types';
import { usePreview } from '../use-preview';
import { isOutdated, useSaving } from '../use-saving';
import { ClashList } from './clash-list';
import { LabelFields } from './label-fields';
import { RunPreview } from './run-preview';
import styles from './schedule-form.module.css';
import { TargetFields } from './target-fields';
import { TimingFields } from './timing-fields';

interface ScheduleFormProps {
  initial: Values;
  /** As it was when the form was opened; null = it is new. */
  opened: ScheduleDetail | null;
  onSaved: (schedule: ScheduleDetail) => void;
  /** Whether it says something else than when it was opened. */
  onTyped: (typed: boolean) => void;
  onCancel: () => void;
}

/** Makes or edits a schedule, and shows beside it when it would run. What is typed stays until it is saved. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { initial, opened, onSaved, onTyped, onCancel } = props;
  const form = useForm<Values>({
    initialValues: initial,
    validate: formErrors,
    onValuesChange: () => onTyped(form.isDirty()),
  });
  const preview = usePreview(form, opened?.scheduleId);
  const { save, theirs } = useSaving(opened);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const clashes = theirs ? clashesOf(initial, formOf(theirs), form.values) : [];

  const submit = form.onSubmit(async (values) => {
    setSaving(true);
    setFailure(undefined);
    try {
      onSaved(await save(requestOf(values)));
    } catch (refusal) {
      setFailure(refusal);
      form.setErrors(errorsOf(refusal));
    } finally {
      setSaving(false);
    }
  });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <TextInput label="Schedule" data-autofocus {...form.getInputProps('name')} />
        <TimingFields form={form} />
        <TargetFields form={form} />
        <LabelFields form={form} next={preview.preview?.occurrences[0]} />
      </div>
      <div className={styles.aside}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles.scrolled} tabIndex={0} aria-label="Before it is saved">
          {theirs && (
            <ClashList
              theirs={theirs}
              clashes={clashes}
              yours={form.values}
              onTake={(values) => form.setValues(values)}
            />
          )}
          <RunPreview {...preview} zone={form.values.zone} />
        </section>
        <Refusal failure={failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={saving}>
            {word(opened, clashes.length)}
          </Button>
        </Group>
      </div>
    </form>
  );
}

function word(opened: ScheduleDetail | null, clashes: number): string {
  if (!opened) return 'Create schedule';
  return clashes > 0 ? 'Save over theirs' : 'Save schedule';
}

/** What the fields do not say themselves. */
function Refusal({ failure }: { failure: unknown }) {
  if (!failure || isOutdated(failure)) return null;
  const said = Object.keys(errorsOf(failure)).length > 0;
  return <Alert color="red">{said ? 'Correct the marked fields.' : messageOf(failure)}</Alert>;
}
