import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { RecordPreset } from '@/ui/record';
import { useLeaveForm } from '@/ui/use-leave-form';
import { useReturnFocus } from '@/ui/use-return-focus';
import { LiveJob } from './components/live-job';
import { RecordForm } from './components/record-form';

interface RecordDialogProps {
  preset: RecordPreset;
  onClose: () => void;
}

/** Starts a recording and stays with it; closing the dialog does not stop it. */
export default function RecordDialog({ preset, onClose }: RecordDialogProps) {
  const [job, setJob] = useState<string>();
  const { leave, onTyped, asking, question } = useLeaveForm(onClose);
  useReturnFocus();
  const started = (id: string) => {
    onTyped(false);
    setJob(id);
  };
  return (
    <Modal
      opened
      onClose={leave}
      closeOnEscape={!asking}
      closeOnClickOutside={job !== undefined}
      title={job ? 'On air' : 'Record'}
      size="lg"
    >
      {job ? (
        <LiveJob job={job} onClose={onClose} />
      ) : (
        <RecordForm preset={preset} onStarted={started} onTyped={onTyped} />
      )}
      {question}
    </Modal>
  );
}
