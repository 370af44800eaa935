import { Table } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Node } from '@/api/nodes';
import { bytes } from '@/format/format';
import { relative } from '@/format/time';
import list from '@/ui/list.module.css';
import { onRow } from '@/ui/row-click';
import { clockIsOff, clockWords, interfaceWords } from '../words';
import { Capacity } from './capacity';
import { NodeStatus } from './node-status';

interface NodeRowProps {
  node: Node;
  captures: number;
  now: number;
  open: boolean;
}

/** One node in a line. */
export function NodeRow({ node, captures, now, open }: NodeRowProps) {
  const navigate = useNavigate();
  const show = () =>
    navigate({ to: '/nodes', search: (before) => ({ ...before, node: node.nodeId }) });
  return (
    <Table.Tr data-open={open} onClick={onRow(show)}>
      <Table.Td>
        <Link
          className={list.title}
          to="/nodes"
          search={(before) => ({ ...before, node: node.nodeId })}
        >
          {node.name}
        </Link>
        <span className={list.small}>{[node.site, node.room].filter(Boolean).join(' · ')}</span>
      </Table.Td>
      <Table.Td>
        <NodeStatus status={node.status} />
      </Table.Td>
      <Table.Td>
        <Interfaces node={node} />
      </Table.Td>
      <Table.Td>
        <Capacity used={captures} total={node.capacity} />
      </Table.Td>
      <Table.Td className={list.number}>
        {node.lastHeartbeatAt ? relative(node.lastHeartbeatAt, now) : 'never'}
      </Table.Td>
      <Table.Td className={list.number}>
        <Clock offsetMillis={node.clockOffsetMillis} />
      </Table.Td>
      <Table.Td className={list.number}>
        {node.spoolFreeBytes != null && bytes(node.spoolFreeBytes)}
      </Table.Td>
      <Table.Td className={list.number}>{node.agentVersion}</Table.Td>
    </Table.Tr>
  );
}

function Interfaces({ node }: { node: Node }) {
  const available = node.interfaces.filter((one) => one.available);
  const first = available.find((one) => one.id === node.defaultInterfaceId) ?? available[0];
  return (
    <>
      {available.length} of {node.interfaces.length} available
      {first && (
        <span className={list.small}>
          {first.name} · {interfaceWords(first)}
        </span>
      )}
    </>
  );
}

function Clock({ offsetMillis }: { offsetMillis?: number | null | undefined }) {
  if (offsetMillis == null) return null;
  const colour = clockIsOff(offsetMillis) ? 'var(--rt-warning-ink)' : undefined;
  return <span style={{ color: colour }}>{clockWords(offsetMillis)}</span>;
}
