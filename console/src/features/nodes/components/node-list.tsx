import { Table } from '@mantine/core';
import type { Node } from '@/api/nodes';
import list from '@/ui/list.module.css';
import styles from './node-list.module.css';
import { NodeRow } from './node-row';

interface NodeListProps {
  nodes: Node[];
  captures: Map<string, number>;
  now: number;
  /** Whose detail is open. */
  open: string | undefined;
}

const HEADINGS = [
  'Node',
  'Status',
  'Interfaces',
  'Captures',
  'Heartbeat',
  'Clock',
  'Free spool',
  'Agent',
];

export function NodeList({ nodes, captures, now, open }: NodeListProps) {
  return (
    <div className={list.container}>
      <Table className={`${list.list} ${styles.table}`} aria-label="Nodes">
        <Table.Thead>
          <Table.Tr>
            {HEADINGS.map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {nodes.map((node) => (
            <NodeRow
              key={node.nodeId}
              node={node}
              captures={captures.get(node.nodeId) ?? 0}
              now={now}
              open={node.nodeId === open}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
