import type { Page } from '@playwright/test';
import { apiOf } from './people';

interface Node {
  nodeId: string;
  name: string;
  status: string;
}

/** The node that the demo brings along, once it can record. */
export async function demoNode(page: Page): Promise<Node> {
  const { items } = (await apiOf(page).get('/api/nodes?size=100')) as { items: Node[] };
  const online = items.find(({ status }) => status === 'online');
  if (!online) throw new Error('no node is online');
  return online;
}

/** A name that no earlier run has used. */
export function uniqueName(what: string): string {
  return `${what} ${Date.now().toString(36)}`;
}
