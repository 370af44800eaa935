import type { Node } from '@/api/nodes';
import { bytes, counted } from '@/format/format';
import { fullTime, relative } from '@/format/time';
import { type Fact, Facts } from '@/ui/facts';
import { PanelSection, SidePanel } from '@/ui/side-panel';
import { clockWords } from '../words';
import { Capacity } from './capacity';
import { InterfaceList } from './interface-list';
import { NodeActions } from './node-actions';
import { NodeStatus } from './node-status';

interface NodePanelProps {
  node: Node;
  captures: number;
  now: number;
  onClose: () => void;
}

/** One machine: how it is, what it can record, what may be done with it. */
export function NodePanel({ node, captures, now, onClose }: NodePanelProps) {
  return (
    <SidePanel
      label="Node"
      title={node.name}
      sub={
        <>
          <NodeStatus status={node.status} />
          <span>{[node.site, node.room].filter(Boolean).join(' · ')}</span>
        </>
      }
      onClose={onClose}
    >
      <NodeActions node={node} />
      <PanelSection title="Machine">
        <Facts facts={machine(node, captures, now)} />
      </PanelSection>
      <PanelSection title="Interfaces">
        <InterfaceList interfaces={node.interfaces} preferred={node.defaultInterfaceId ?? null} />
      </PanelSection>
    </SidePanel>
  );
}

function machine(node: Node, captures: number, now: number): Fact[] {
  const { clockOffsetMillis: offset, spoolFreeBytes: free, undeliveredTakes: takes } = node;
  return [
    ['Captures', <Capacity key="captures" used={captures} total={node.capacity} />],
    ['Last heartbeat', node.lastHeartbeatAt && relative(node.lastHeartbeatAt, now)],
    ['Clock', offset != null && clockWords(offset)],
    ['Free spool', free != null && bytes(free)],
    ['Not delivered yet', takes != null && counted(takes, 'take')],
    ['Agent', node.agentVersion],
    ['Enrolled', node.enrolledAt && fullTime(node.enrolledAt)],
    ['Entered', fullTime(node.createdAt)],
  ];
}
