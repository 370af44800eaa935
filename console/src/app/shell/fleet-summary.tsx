import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nodesQuery } from '@/api/nodes';
import { counted } from '@/format/format';
import styles from './fleet-summary.module.css';

/** The fleet at a glance: one bar a node, coloured by whether it can be reached. */
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
        {nodes.map((node) => (
          <i key={node.nodeId} data-status={node.status} />
        ))}
      </span>
    </Link>
  );
}
