import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Node } from '@/api/nodes';
import { ConfirmButton } from '@/ui/confirm-button';
import { useRecord } from '@/ui/record';
import { useInviteAgent } from '../api/invite-agent';
import { useMoveNode } from '../api/move-node';
import { TokenDialog } from './token-dialog';

/** What this person may do with this node now, and nothing else. */
export function NodeActions({ node }: { node: Node }) {
  const record = useRecord();
  const move = useMoveNode(node.nodeId);
  const invite = useInviteAgent(node.nodeId);
  const [closed, setClosed] = useState(false);
  const may = (action: string) => node.allowed.includes(action);
  const inviteAgent = () => {
    setClosed(false);
    invite.mutate();
  };
  if (node.allowed.length === 0) return null;

  return (
    <Group gap="xs" px="md">
      {record && may('record') && node.status === 'online' && (
        <Button variant="default" onClick={() => record({ nodeId: node.nodeId })}>
          Record here
        </Button>
      )}
      {may('drain') && (
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate('drain')}>
          Drain
        </Button>
      )}
      {may('resume') && (
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate('resume')}>
          Resume
        </Button>
      )}
      {may('enrolment-token') && (
        <Button variant="default" loading={invite.isPending} onClick={inviteAgent}>
          New enrolment token
        </Button>
      )}
      {may('revoke') && (
        <ConfirmButton
          variant="default"
          c="var(--rt-critical-ink)"
          question={`Revoke ${node.name}?`}
          consequence="Its agent is refused from now on, with what it has not delivered yet. This cannot be undone: the machine would have to be entered as a new node."
          confirm="Revoke"
          onConfirm={() => move.mutate('revoke')}
        >
          Revoke
        </ConfirmButton>
      )}
      {invite.data && !closed && (
        <TokenDialog enrolment={invite.data} onClose={() => setClosed(true)} />
      )}
    </Group>
  );
}
