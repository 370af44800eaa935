import { Alert, Anchor, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { PanelSection, SidePanel } from '@/ui/side-panel';
import { QUIET, StopButton } from '@/ui/stop-button';
import { useNow } from '@/ui/use-now';
import { jobQuery } from '../api/job';
import type { JobDetail } from '../types';
import { isReserved, reasonWords } from '../words';
import { JobFacts } from './job-facts';
import { JobHistory } from './job-history';
import { LeaseFacts } from './lease-facts';
import { StateTag } from './state-tag';

interface JobPanelProps {
  job: string;
  onClose: () => void;
}

/** Everything about one job. */
export function JobPanel({ job, onClose }: JobPanelProps) {
  const { data, error, refetch } = useQuery(jobQuery(job));
  if (data) return <Shown job={data} onClose={onClose} />;
  return (
    <SidePanel label="Job" title="Job" onClose={onClose}>
      {error ? (
        <FailureNotice failure={error} retry={refetch} />
      ) : (
        <Notice title="Loading" icon={<Loader size="sm" />} />
      )}
    </SidePanel>
  );
}

function Shown({ job, onClose }: { job: JobDetail; onClose: () => void }) {
  const now = useNow();
  return (
    <SidePanel
      label="Job"
      title={job.name}
      sub={<StateTag state={job.state} reserved={isReserved(job, now)} />}
      actions={<StopButton job={job} {...QUIET} />}
      onClose={onClose}
    >
      <WhatIsWrong job={job} />
      <PanelSection title="Recording">
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/recordings" search={{ peek: job.recordingId }} />
          )}
        >
          Open the recording
        </Anchor>
      </PanelSection>
      <PanelSection title="Capture">
        <JobFacts job={job} />
      </PanelSection>
      {job.lease && (
        <PanelSection title="Lease">
          <LeaseFacts lease={job.lease} now={now} />
        </PanelSection>
      )}
      <PanelSection title="History">
        <JobHistory entries={job.history} />
      </PanelSection>
    </SidePanel>
  );
}

function WhatIsWrong({ job }: { job: JobDetail }) {
  if (job.reason) {
    return (
      <Alert mx="md" color="red" title={reasonWords(job.reason)}>
        {job.detail}
      </Alert>
    );
  }
  const said = job.waitingFor ?? job.detail;
  return said ? (
    <Alert mx="md" color="gray">
      {said}
    </Alert>
  ) : null;
}
