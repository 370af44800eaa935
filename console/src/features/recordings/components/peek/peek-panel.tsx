import { ActionIcon, Loader } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLive } from '@/live/use-live';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { SidePanel } from '@/ui/side-panel';
import { usePageKeys } from '@/ui/use-page-keys';
import { recordingQuery } from '../../api/recording';
import type { Recording } from '../../types';
import { StateTag } from '../state-tag';
import { PeekContent } from './peek-content';
import { PeekSubtitle } from './peek-subtitle';

interface PeekPanelProps {
  recording: string;
  /** The rows of the list, to step through. */
  among: Recording[];
  onPeek: (recording: string | undefined) => void;
}

/** One recording beside the list: listened to, explained, taken away. */
export default function PeekPanel({ recording, among, onPeek }: PeekPanelProps) {
  // here and not where uploads are shown: who steps from one recording to the next stays in the stream
  useLive('uploads');
  const { data, error, refetch } = useQuery(recordingQuery(recording));
  const close = () => onPeek(undefined);
  return (
    <SidePanel
      label="Recording"
      title={data?.name ?? 'Recording'}
      sub={
        data && (
          <>
            <StateTag recording={data} />
            <PeekSubtitle recording={data} />
          </>
        )
      }
      actions={<Steps recording={recording} among={among} onPeek={onPeek} />}
      onClose={close}
    >
      {data && <PeekContent key={recording} recording={data} />}
      {error && !data && <FailureNotice failure={error} retry={refetch} />}
      {!data && !error && <Notice title="Loading" icon={<Loader size="sm" />} />}
    </SidePanel>
  );
}

function Steps({ recording, among, onPeek }: PeekPanelProps) {
  const at = among.findIndex(({ recordingId }) => recordingId === recording);
  const before = at > 0 ? among[at - 1]?.recordingId : undefined;
  const after = at >= 0 ? among[at + 1]?.recordingId : undefined;
  usePageKeys([
    ['ArrowUp', () => before && onPeek(before)],
    ['ArrowDown', () => after && onPeek(after)],
  ]);
  return (
    <>
      <Step
        label="Previous recording"
        to={before}
        onPeek={onPeek}
        icon={<IconChevronUp size={18} />}
      />
      <Step
        label="Next recording"
        to={after}
        onPeek={onPeek}
        icon={<IconChevronDown size={18} />}
      />
    </>
  );
}

interface StepProps {
  label: string;
  to: string | undefined;
  onPeek: (recording: string) => void;
  icon: React.ReactNode;
}

function Step({ label, to, onPeek, icon }: StepProps) {
  if (to === undefined) return null;
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => onPeek(to)}>
      {icon}
    </ActionIcon>
  );
}
