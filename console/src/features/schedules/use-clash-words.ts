import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { useProfile } from '@/api/profiles';
import { useUploadPolicies } from '@/api/upload-policies';
import type { Clash } from './clashes';
import type { ScheduleForm } from './form';
import { daysWords } from './words';

/** What a form says of something, in words that people know it by. */
export function useClashWords(form: ScheduleForm): (what: Clash) => string {
  const { data: nodes } = useQuery(nodesQuery);
  const profile = useProfile(form.profileId);
  const policies = useUploadPolicies(form.uploadPolicyIds);

  const target = (): string => {
    const node = nodes?.items.find(({ nodeId }) => nodeId === form.nodeId);
    const chosen = node?.interfaces.find(({ id }) => id === form.interfaceId)?.name;
    const channels = form.channels.map((channel) => Number(channel) + 1).join(', ');
    const parts = [node?.name ?? 'another node', chosen, channels && `channels ${channels}`];
    return parts.filter(Boolean).join(' · ');
  };

  const words: Record<Clash, () => string> = {
    Schedule: () => form.name,
    Days: () => daysWords(form),
    'Start time': () => form.startTime,
    Length: () => form.duration,
    'Time zone': () => form.zone,
    'Start early by': () => form.startEarly,
    'Stop late by': () => form.stopLate,
    'Node and interface': target,
    Profile: () => profile?.name ?? (form.profileId ? 'another profile' : 'the default profile'),
    Name: () => form.nameTemplate,
    Folder: () => form.folder,
    Tags: () => form.tags.join(', '),
    'Upload policies': () => policies.map(({ name }) => name).join(', '),
  };
  return (what) => words[what]().trim() || 'nothing';
}
