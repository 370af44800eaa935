import type { Page } from '@playwright/test';
import { apiOf } from './people';

interface Interface {
  id: string;
  name: string;
  available: boolean;
}

interface Node {
  nodeId: string;
  name: string;
  status: string;
  interfaces: Interface[];
}

/** A node that can record now, and what of it sounds longest: a looped file where there is one. */
export async function demoNode(page: Page): Promise<Node & { interfaceId: string }> {
  const { items } = (await apiOf(page).get('/api/nodes?size=100')) as { items: Node[] };
  const sounding = items
    .filter(({ status }) => status === 'online')
    .flatMap((node) => node.interfaces.map((one) => ({ node, one })))
    .filter(({ one }) => one.available)
    .sort((some, others) => Number(loops(others.one)) - Number(loops(some.one)))[0];
  if (!sounding) throw new Error('no node is online with something to record');
  return { ...sounding.node, interfaceId: sounding.one.id };
}

/** A name that no earlier run has used. */
export function uniqueName(what: string): string {
  return `${what} ${Date.now().toString(36)}`;
}

function loops({ name }: Interface): boolean {
  return name.includes('loop');
}
