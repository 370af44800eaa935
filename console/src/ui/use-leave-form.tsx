import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { type ReactNode, useRef } from 'react';
import { ConfirmDialog } from './confirm-dialog';

interface LeaveForm {
  /** Closes the form at once while nothing is typed in it, and asks otherwise. */
  leave: () => void;
  /** The form tells whether it says something else than when it was opened. */
  onTyped: (typed: boolean) => void;
  /** While it is asked the question has the keys. */
  asking: boolean;
  question: ReactNode;
}

/** For a form over the page: Escape, the cross, Cancel and a reload do not throw away what was typed. */
export function useLeaveForm(onClose: () => void): LeaveForm {
  const typed = useRef(false);
  const [asking, { open, close }] = useDisclosure(false);
  useWindowEvent('beforeunload', (event) => typed.current && event.preventDefault());
  return {
    // the key that leaves must be over, or the question may hear it as well and go at once
    leave: () => (typed.current ? setTimeout(open) : onClose()),
    onTyped: (now) => {
      typed.current = now;
    },
    asking,
    question: (
      <ConfirmDialog
        opened={asking}
        question="Throw away what you typed?"
        consequence="Nothing of it is saved."
        confirm="Throw it away"
        refuse="Go on typing"
        onConfirm={onClose}
        onClose={close}
      />
    ),
  };
}
