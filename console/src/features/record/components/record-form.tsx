import {
  Alert,
  Button,
  Group,
  Loader,
  NumberInput,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Node, nodesQuery } from '@/api/nodes';
import { messageOf } from '@/api/problem';
import { FailureNotice } from '@/ui/failure-notice';
import type { RecordPreset } from '@/ui/record';
import { useStartJob } from '../api/start-job';
import { firstNode } from '../choices';
import { refusalsByField } from '../refusal';
import { EMPTY, newJobOf, type RecordValues } from '../values';
import { TargetFields } from './target-fields';
import { UploadFields } from './upload-fields';

interface RecordFormProps {
  preset: RecordPreset;
  onStarted: (job: string) => void;
  /** Whether it says something else than at the beginning. */
  onTyped: (typed: boolean) => void;
}

export function RecordForm(props: RecordFormProps) {
  const { data, error, refetch } = useQuery(nodesQuery);
  if (data) return <Fields {...props} nodes={data.items} />;
  return error ? <FailureNotice failure={error} retry={refetch} /> : <Loader />;
}

function Fields({ preset, nodes, onStarted, onTyped }: RecordFormProps & { nodes: Node[] }) {
  const node = firstNode(nodes, preset.nodeId);
  const form = useForm<RecordValues>({
    initialValues: {
      ...EMPTY,
      nodeId: node?.nodeId ?? null,
      interfaceId: node?.defaultInterfaceId ?? null,
    },
    validate: {
      nodeId: (nodeId) => (nodeId ? null : 'Choose where to record'),
      plannedMinutes: (minutes) =>
        minutes === '' || Number(minutes) > 0 ? null : 'Leave it empty to stop it yourself',
    },
    onValuesChange: () => onTyped(form.isDirty()),
  });
  const start = useStartJob();

  const submit = (values: RecordValues) => {
    if (!values.nodeId) return;
    start.mutate(newJobOf(values, values.nodeId), {
      onSuccess: onStarted,
      onError: (failure) => form.setErrors(refusalsByField(failure)),
    });
  };
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="sm">
        <TargetFields form={form} nodes={nodes} />
        <TextInput
          label="Name"
          placeholder="Made from node and time if left empty"
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <LabelFields form={form} />
        <UploadFields form={form} />
        {start.error && <Refusal failure={start.error} />}
        <Group justify="flex-end" mt="xs">
          <Button
            type="submit"
            color="red"
            leftSection={<IconPlayerRecordFilled size={16} />}
            loading={start.isPending}
          >
            Start recording
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function LabelFields({ form }: { form: UseFormReturnType<RecordValues> }) {
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label="Folder"
          placeholder="/council"
          maxLength={500}
          {...form.getInputProps('folder')}
        />
        <NumberInput
          label="Stop after"
          placeholder="When I stop it"
          suffix=" min"
          min={0}
          decimalScale={2}
          {...form.getInputProps('plannedMinutes')}
        />
      </Group>
      <TagsInput
        label="Tags"
        placeholder="Add with Enter"
        maxTags={50}
        {...form.getInputProps('tags')}
      />
    </>
  );
}

/** Only when no field could be found for it. */
function Refusal({ failure }: { failure: unknown }) {
  if (Object.keys(refusalsByField(failure)).length > 0) return null;
  return <Alert color="red">{messageOf(failure)}</Alert>;
}
