import type { NodeInterface } from '@/api/nodes';
import { channels } from '@/format/format';
import type { NodeStatus } from './types';

const STATUS_WORDS: Record<NodeStatus, string> = {
  enrolled: 'Never seen',
  online: 'Online',
  offline: 'Offline',
  draining: 'Draining',
  revoked: 'Revoked',
};

export function statusWord(status: NodeStatus): string {
  return STATUS_WORDS[status];
}

const WORTH_A_WARNING_MILLIS = 1000;

/** "0.12 s ahead": the node's clock against the server's. */
export function clockWords(offsetMillis: number): string {
  if (Math.abs(offsetMillis) < 10) return 'exact';
  const seconds = (Math.abs(offsetMillis) / 1000).toFixed(2);
  return `${seconds} s ${offsetMillis > 0 ? 'ahead' : 'behind'}`;
}

export function clockIsOff(offsetMillis: number): boolean {
  return Math.abs(offsetMillis) > WORTH_A_WARNING_MILLIS;
}

/** "alsa · stereo". */
export function interfaceWords({ backend, channels: count }: NodeInterface): string {
  return `${backend} · ${channels(count)}`;
}

interface Placed {
  name: string;
  site: string;
  room?: string | null;
}

/** Whether a node's name, site or room has the text in it, whatever its case. */
export function matches({ name, site, room }: Placed, text: string): boolean {
  const sought = text.toLowerCase();
  return [name, site, room ?? ''].some((field) => field.toLowerCase().includes(sought));
}
