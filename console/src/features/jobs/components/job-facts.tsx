import { fullTime } from '@/format/time';
import { type Fact, Facts } from '@/ui/facts';
import type { Job } from '../types';
import { captureWords, plannedWords } from '../words';
import { Captured } from './captured';

export function JobFacts({ job }: { job: Job }) {
  return <Facts facts={[...where(job), ...when(job), ...how(job)]} />;
}

function where(job: Job): Fact[] {
  return [
    ['Node', [job.nodeName, job.site, job.room].filter(Boolean).join(' · ')],
    ['Interface', captureWords(job)],
    ['Backend', job.target.backend],
    [
      'System reference',
      job.target.systemRef && <span className="rt-mono">{job.target.systemRef}</span>,
    ],
    ['Sample format', job.target.sampleFormat],
  ];
}

function when(job: Job): Fact[] {
  return [
    ['Starts', fullTime(job.startAt)],
    ['Length', plannedWords(job)],
    ['First audio', job.startedAt && fullTime(job.startedAt)],
    ['Finished', job.finishedAt && fullTime(job.finishedAt)],
    ['Captured', <Captured key="captured" job={job} />],
    [
      'Stop asked',
      job.stopRequestedAt && `${fullTime(job.stopRequestedAt)} by ${job.stopRequestedBy}`,
    ],
  ];
}

function how(job: Job): Fact[] {
  return [
    ['Profile', job.profile.name],
    ['Folder', job.folder],
    ['Tags', job.tags.join(', ')],
    ['Schedule', planWords(job)],
    ['Made by', `${job.createdBy}, ${fullTime(job.createdAt)}`],
  ];
}

function planWords({ plan }: Job): string | null {
  if (!plan) return null;
  const tracks = plan.tracks ?? 1;
  return tracks > 1
    ? `${plan.scheduleName}, track ${plan.track} of ${tracks}`
    : (plan.scheduleName ?? null);
}
