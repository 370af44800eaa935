import { Button, type ButtonProps, Menu } from '@mantine/core';
import { useStopJob } from '@/api/stop-job';

/** What of a job, or of the recording that it makes, says how it can be stopped. */
export interface Stoppable {
  jobId: string;
  name: string;
  allowed: string[];
  stopRequestedAt?: string | null | undefined;
  plan?: { track?: number; tracks?: number } | null | undefined;
}

/** A plain one for lists and panels of many things. */
export const QUIET: ButtonProps = {
  size: 'compact-sm',
  variant: 'default',
  c: 'var(--rt-critical-ink)',
};

interface StopButtonProps extends ButtonProps {
  job: Stoppable;
}

/** Ends the job; there only while the server allows it. Asks about the tracks that follow, if any do. */
export function StopButton({ job, ...looks }: StopButtonProps) {
  const stop = useStopJob(job.jobId);
  if (!job.allowed.includes('stop')) return null;
  // a recording does not tell that its job was asked
  const asked = Boolean(job.stopRequestedAt) || stop.isSuccess;
  const button: ButtonProps & { 'aria-label': string } = {
    ...looks,
    loading: stop.isPending,
    disabled: asked,
    'aria-label': `Stop ${job.name}`,
  };
  const word = asked ? 'Stopping' : 'Stop';
  if (!hasLaterTracks(job)) {
    return (
      <Button {...button} onClick={() => stop.mutate(true)}>
        {word}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...button}>{word}…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => stop.mutate(true)}>This track and the later ones</Menu.Item>
        <Menu.Item onClick={() => stop.mutate(false)}>This track only</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function hasLaterTracks({ plan }: Stoppable): boolean {
  return (plan?.track ?? 1) < (plan?.tracks ?? 1);
}
