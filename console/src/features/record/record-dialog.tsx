import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { RecordPreset } from '@/ui/record';
import { LiveJob } from './components/live-job';
import { RecordForm } from './components/record-form';

interface RecordDialogProps {
  preset: RecordPreset;
  onClose: () => void;
}

/** Starts a recording and stays with it; closing the dialog does not stop it. */
export default function RecordDialog({ preset, onClose }: RecordDialogProps) {
  const [job, setJob] = useState<string>();
  return (
    <Modal opened onClose={onClose} title={job ? 'On air' : 'Record'} size="lg">
      {job ? (
        <LiveJob job={job} onClose={onClose} />
      ) : (
        <RecordForm preset={preset} onStarted={setJob} />
      )}
    </Modal>
  );
}
