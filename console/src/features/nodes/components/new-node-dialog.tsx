import { Alert, Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { messageOf, Problem } from '@/api/problem';
import { useLeaveForm } from '@/ui/use-leave-form';
import { useReturnFocus } from '@/ui/use-return-focus';
import { useEnterNode } from '../api/enter-node';
import type { NewNode } from '../types';
import { TokenDialog } from './token-dialog';

const EMPTY = { name: '', site: '', room: '', capacity: 4 };
const required = (value: string) => (value.trim() === '' ? 'This is needed' : null);

/** Enters a machine, then shows the token that its agent enrols with. */
export function NewNodeDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { leave, onTyped, asking, question } = useLeaveForm(onClose);
  const enter = useEnterNode();
  const form = useForm({
    initialValues: EMPTY,
    validate: { name: required, site: required, room: required },
    onValuesChange: () => onTyped(form.isDirty()),
  });
  if (enter.data) return <TokenDialog enrolment={enter.data} onClose={onClose} />;

  const send = (node: NewNode) =>
    enter.mutate(node, {
      onError: (failure) => failure instanceof Problem && form.setErrors(failure.byField),
    });
  const told = enter.error instanceof Problem ? Object.keys(enter.error.byField) : [];
  const general = enter.error && !told.some((field) => field in EMPTY);
  return (
    <Modal
      opened
      onClose={leave}
      closeOnEscape={!asking}
      closeOnClickOutside={false}
      title="New node"
    >
      <form onSubmit={form.onSubmit(send)} noValidate>
        <Stack gap="sm">
          <TextInput label="Name" data-autofocus {...form.getInputProps('name')} />
          <TextInput label="Site" {...form.getInputProps('site')} />
          <TextInput label="Room" {...form.getInputProps('room')} />
          <NumberInput
            label="Captures at once"
            min={1}
            max={128}
            allowDecimal={false}
            {...form.getInputProps('capacity')}
          />
          {general && <Alert color="red">{messageOf(enter.error)}</Alert>}
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={leave}>
            Cancel
          </Button>
          <Button type="submit" loading={enter.isPending}>
            Enter node
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}
