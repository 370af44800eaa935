import { Chip, Group, SegmentedControl, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { Recurrence } from '../types';
import { dayName, WEEK } from '../words';
import { ZONES } from '../zones';
import { FieldGroup, FieldLabel } from './field-group';
import type { FormOf } from './form-of';

const RECURRENCES: { value: Recurrence; label: string }[] = [
  { value: 'once', label: 'Once' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'On days of the week' },
];

/** When it runs: which days, at what time, for how long, in whose zone. */
export function TimingFields({ form }: { form: FormOf }) {
  const once = form.values.recurrence === 'once';
  return (
    <FieldGroup title="When">
      <SegmentedControl
        aria-label="How it repeats"
        data={RECURRENCES}
        {...form.getInputProps('recurrence')}
      />
      {form.values.recurrence === 'weekly' && <DaysField form={form} />}
      <SimpleGrid cols={{ base: 1, xs: once ? 3 : 2 }} spacing="sm">
        {once && <DateField form={form} name="date" label="Date" />}
        <TextInput type="time" label="Start time" {...form.getInputProps('startTime')} />
        <TextInput label="Length" placeholder="1 h 30 min" {...form.getInputProps('duration')} />
      </SimpleGrid>
      <Select
        label="Time zone"
        data={[...ZONES]}
        searchable
        allowDeselect={false}
        limit={60}
        {...form.getInputProps('zone')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="Start early by" {...form.getInputProps('startEarly')} />
        <TextInput label="Stop late by" {...form.getInputProps('stopLate')} />
        {!once && <DateField form={form} name="startsOn" label="First day, if not at once" />}
        {!once && <DateField form={form} name="endsOn" label="Last day, if there is one" />}
      </SimpleGrid>
    </FieldGroup>
  );
}

function DaysField({ form }: { form: FormOf }) {
  const { value, onChange, error } = form.getInputProps('days');
  return (
    <Stack gap={4}>
      <FieldLabel error={error}>Days</FieldLabel>
      <Chip.Group multiple value={value} onChange={onChange}>
        <Group gap={6}>
          {WEEK.map((day) => (
            <Chip key={day} value={day} size="xs" variant="filled" color="teal">
              {dayName(day).slice(0, 3)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  );
}

interface DateFieldProps {
  form: FormOf;
  name: 'date' | 'startsOn' | 'endsOn';
  label: string;
}

/** The browser's own date field: it speaks the reader's language and takes typing. */
function DateField({ form, name, label }: DateFieldProps) {
  const { error } = form.getInputProps(name);
  return (
    <TextInput
      type="date"
      label={label}
      error={error}
      value={form.values[name] ?? ''}
      onChange={(event) => form.setFieldValue(name, event.currentTarget.value || null)}
    />
  );
}
