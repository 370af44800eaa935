import { Anchor, Badge, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { lengthInWords } from '@/format/format';
import { fullTime } from '@/format/time';
import { Facts } from '@/ui/facts';
import type { RecordingDetail } from '../../types';

export function RecordingFacts({ recording }: { recording: RecordingDetail }) {
  const { cacheFile, plan, startedAt, plannedSeconds, folder } = recording;
  return (
    <Facts
      facts={[
        ['Node', [recording.nodeName, recording.site, recording.room].filter(Boolean).join(' · ')],
        ['Interface', recording.interfaceName],
        ['Profile', recording.profileName],
        ['Folder', folder],
        ['Tags', tags(recording.tags)],
        ['Started', startedAt && fullTime(startedAt)],
        ['Started, UTC', startedAt && fullTime(startedAt, 'UTC')],
        ['Planned', plannedSeconds && lengthInWords(plannedSeconds)],
        ['Schedule', plan?.scheduleName],
        ['Track', plan && plan.tracks > 1 && `${plan.track} of ${plan.tracks}`],
        ['Made by', recording.createdBy],
        ['Job', jobLink(recording.jobId)],
        ['SHA-256', cacheFile && <span className="rt-mono">{cacheFile.sha256}</span>],
      ]}
    />
  );
}

function tags(all: string[]): ReactNode {
  if (all.length === 0) return undefined;
  return (
    <Group gap={4}>
      {all.map((tag) => (
        <Badge key={tag} variant="default" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
    </Group>
  );
}

function jobLink(job: string): ReactNode {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/jobs" search={{ job }} />}>
      Lease, history and heartbeats
    </Anchor>
  );
}
