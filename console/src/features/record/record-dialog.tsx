import { Modal } from '@mantine/core';
import type { RecordPreset } from '@/ui/record';

interface RecordDialogProps {
  preset: RecordPreset;
  onClose: () => void;
}

export default function RecordDialog({ onClose }: RecordDialogProps) {
  return <Modal opened onClose={onClose} title="Record" />;
}
