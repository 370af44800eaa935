import { expect, test } from 'vitest';
import { capturesByNode } from './load';

test('a job uses capacity of its node from its start on, not while it is only reserved', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  const jobs = [
    { nodeId: 'a', startAt: '2026-11-24T09:00:00Z' },
    { nodeId: 'a', startAt: '2026-11-24T10:00:00Z' },
    { nodeId: 'b', startAt: '2026-11-24T11:00:00Z' },
  ];

  expect([...capturesByNode(jobs, now)]).toEqual([['a', 2]]);
});
