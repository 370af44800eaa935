import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  opened: boolean;
  /** The question, as the dialog's heading. */
  question: string;
  /** What follows from it. */
  consequence: ReactNode;
  /** What the button that does it says. */
  confirm: string;
  /** What the button that leaves everything as it is says. */
  refuse?: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, question, consequence, confirm, refuse = 'Leave it', onConfirm, onClose } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={question}>
      {consequence}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {refuse}
        </Button>
        <Button color="red" onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
