import { expect, test } from 'vitest';
import type { Node } from '@/api/nodes';
import { firstNode, interfaceChoices, nodeChoices } from './choices';

function node(name: string, status: Node['status'], allowed = ['record']): Node {
  return { nodeId: name, name, status, allowed, interfaces: [] } as unknown as Node;
}

const FLEET = [
  node('a-revoked', 'revoked', []),
  node('b-offline', 'offline'),
  node('c-online', 'online'),
  node('d-draining', 'draining', []),
];

test('offers online nodes first and says of the others why not', () => {
  const labels = nodeChoices(FLEET).map(({ label }) => label);

  expect(labels).toEqual([
    'c-online',
    'b-offline (offline, would wait)',
    'a-revoked (revoked)',
    'd-draining (takes no new work)',
  ]);
});

test('a node that may not be recorded on cannot be chosen', () => {
  const open = nodeChoices(FLEET).filter(({ disabled }) => !disabled);

  expect(open.map(({ value }) => value)).toEqual(['c-online', 'b-offline']);
});

test('begins with the node that was asked for, else with one that can start at once', () => {
  expect(firstNode(FLEET, 'b-offline')?.nodeId).toBe('b-offline');
  expect(firstNode(FLEET, undefined)?.nodeId).toBe('c-online');
  expect(firstNode([], undefined)).toBeUndefined();
});

test('an interface that is unplugged is shown and cannot be chosen', () => {
  const [choice] = interfaceChoices([
    { id: 'i', name: 'Desk', backend: 'alsa', channels: 2, sampleRatesHz: [], available: false },
  ]);

  expect(choice).toEqual({ value: 'i', label: 'Desk · alsa (not there just now)', disabled: true });
});
