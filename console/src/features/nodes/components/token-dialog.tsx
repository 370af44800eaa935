import { Alert, Button, CopyButton, Group, Modal } from '@mantine/core';
import { fullTime } from '@/format/time';
import { useReturnFocus } from '@/ui/use-return-focus';
import type { Enrolment } from '../types';
import styles from './token-dialog.module.css';

interface TokenDialogProps {
  enrolment: Enrolment;
  onClose: () => void;
}

/** The only place where a one-time token is ever shown. */
export function TokenDialog({ enrolment, onClose }: TokenDialogProps) {
  useReturnFocus();
  const { enrolmentToken, expiresAt, node } = enrolment;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Enrol the agent of ${node.name}`}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p className={styles.text}>
        Start the agent with this token. It works once, until {fullTime(expiresAt)}.
      </p>
      <code className={styles.token}>{enrolmentToken}</code>
      <Alert color="orange" mt="md">
        It is shown only now: keep it before you close this.
      </Alert>
      <Group justify="flex-end" mt="lg">
        <CopyButton value={enrolmentToken}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Modal>
  );
}
