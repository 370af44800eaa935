import type { Node, NodeInterface } from '@/api/nodes';

export interface Choice {
  value: string;
  label: string;
  disabled: boolean;
}

const WHY_NOT: Record<Node['status'], string> = {
  online: 'you may not record here',
  offline: 'offline',
  draining: 'takes no new work',
  enrolled: 'not online yet',
  revoked: 'revoked',
};

/** An offline node can be asked too: its job waits until the node is back. */
export function canRecord(node: Node): boolean {
  return node.allowed.includes('record');
}

/** Online ones first, then those whose job would have to wait, then those that cannot be asked, with the reason. */
export function nodeChoices(nodes: Node[]): Choice[] {
  const rank = (node: Node) => (canRecord(node) ? (node.status === 'online' ? 0 : 1) : 2);
  return [...nodes]
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map((node) => ({
      value: node.nodeId,
      label: nodeLabel(node),
      disabled: !canRecord(node),
    }));
}

function nodeLabel(node: Node): string {
  const place = [node.name, node.room].filter(Boolean).join(' · ');
  if (canRecord(node) && node.status === 'online') return place;
  const why =
    node.status === 'offline' && canRecord(node) ? 'offline, would wait' : WHY_NOT[node.status];
  return `${place} (${why})`;
}

export function interfaceChoices(interfaces: NodeInterface[]): Choice[] {
  return interfaces.map(({ id, name, backend, channels, available }) => ({
    value: id,
    label: available
      ? `${name} · ${backend}, ${channels} ch`
      : `${name} · ${backend} (not there just now)`,
    disabled: !available,
  }));
}

/** Where the form begins: the node that was asked for, else the first that can start at once. */
export function firstNode(nodes: Node[], wanted: string | undefined): Node | undefined {
  const asked = nodes.find(({ nodeId }) => nodeId === wanted);
  const [first] = nodeChoices(nodes).filter(({ disabled }) => !disabled);
  return asked ?? nodes.find(({ nodeId }) => nodeId === first?.value);
}
