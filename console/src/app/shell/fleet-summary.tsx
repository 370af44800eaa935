import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Node, nodesQuery } from '@/api/nodes';
import { counted } from '@/format/format';
import styles from './fleet-summary.module.css';

/** As many as can be told from one another. */
const MOST_BARS = 24;

/** The fleet at a glance: one bar a node, or one a state where there are many, coloured by whether they can be reached. */
export function FleetSummary() {
  const { data } = useQuery(nodesQuery);
  const nodes = data?.items.filter((node) => node.status !== 'revoked') ?? [];
  if (nodes.length === 0) return null;
  const online = nodes.filter((node) => node.status === 'online').length;
  return (
    <Link to="/nodes" className={styles.fleet}>
      <span>
        <b>{counted(nodes.length, 'node')}</b> <span className="rt-muted">· {online} online</span>
      </span>
      <span className={styles.bars} aria-hidden>
        {barsOf(nodes).map(({ key, status, share }) => (
          <i key={key} data-status={status} style={{ flexGrow: share }} />
        ))}
      </span>
    </Link>
  );
}

function barsOf(nodes: Node[]): { key: string; status: Node['status']; share: number }[] {
  if (nodes.length <= MOST_BARS) {
    return nodes.map(({ nodeId, status }) => ({ key: nodeId, status, share: 1 }));
  }
  const states = new Map<Node['status'], number>();
  for (const { status } of nodes) states.set(status, (states.get(status) ?? 0) + 1);
  return [...states].map(([status, share]) => ({ key: status, status, share }));
}
