import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import { useUploadPolicies } from '@/api/upload-policies';
import { lengthInWords } from '@/format/format';
import { fullTime } from '@/format/time';
import { type Fact, Facts } from '@/ui/facts';
import type { ScheduleDetail } from '../types';

export function ScheduleFacts({ schedule }: { schedule: ScheduleDetail }) {
  const interfaceName = useInterfaceName(schedule);
  const policies = useUploadPolicies(schedule.uploadPolicyIds ?? []);
  const facts: Fact[] = [
    ['Node', [schedule.nodeName, schedule.site].filter(Boolean).join(' · ')],
    ['Interface', interfaceName],
    ['Channels', (schedule.channels ?? []).map((channel) => channel + 1).join(', ')],
    ['Profile', schedule.profileName ?? 'The default profile'],
    ['Time zone', schedule.zone],
    [
      'Starts early by',
      schedule.startEarlySeconds > 0 && lengthInWords(schedule.startEarlySeconds),
    ],
    ['Stops late by', schedule.stopLateSeconds > 0 && lengthInWords(schedule.stopLateSeconds)],
    ['Names', schedule.nameTemplate],
    ['Folder', schedule.folder],
    ['Tags', (schedule.tags ?? []).join(', ')],
    ['Upload policies', policies.map(({ name }) => name).join(', ')],
    ['Made by', `${schedule.createdBy}, ${fullTime(schedule.createdAt)}`],
    ['Changed by', schedule.changedAt && `${schedule.changedBy}, ${fullTime(schedule.changedAt)}`],
  ];
  return <Facts facts={facts} />;
}

function useInterfaceName({ nodeId, interfaceId }: ScheduleDetail): string {
  const { data: nodes } = useQuery(nodesQuery);
  if (!interfaceId) return "The node's default";
  const node = nodes?.items.find((one) => one.nodeId === nodeId);
  return node?.interfaces.find(({ id }) => id === interfaceId)?.name ?? 'One that is gone';
}
