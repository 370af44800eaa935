import { Button, type ButtonProps, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface ConfirmButtonProps extends ButtonProps {
  /** The question, as the dialog's heading. */
  question: string;
  /** What follows from it. */
  consequence: ReactNode;
  /** What the button that does it says. */
  confirm: string;
  onConfirm: () => void;
  children: ReactNode;
}

/** A button whose act cannot be undone: asks first, with what follows from it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { question, consequence, confirm, onConfirm, children, ...button } = props;
  const [asking, { open, close }] = useDisclosure(false);
  const act = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={asking} onClose={close} title={question}>
        {consequence}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>
            Leave it
          </Button>
          <Button color="red" onClick={act}>
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
