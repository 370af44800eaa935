import type { components } from '@/api/generated/job';
import { clockTime, relative } from '@/format/time';
import { Facts } from '@/ui/facts';

type Lease = components['schemas']['LeaseView'];

/** Who may work on the job until when, and when its agent last said that it does. */
export function LeaseFacts({ lease, now }: { lease: Lease; now: number }) {
  const said = (at: string | undefined) => at && `${clockTime(at)} (${relative(at, now)})`;
  return (
    <Facts
      facts={[
        ['Last heartbeat', said(lease.renewedAt)],
        ['Expires', said(lease.expiresAt)],
        ['Agent is at', lease.phase],
        ['Fencing token', lease.token],
      ]}
    />
  );
}
