import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog';

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
      <ConfirmDialog
        opened={asking}
        question={question}
        consequence={consequence}
        confirm={confirm}
        onConfirm={act}
        onClose={close}
      />
    </>
  );
}
