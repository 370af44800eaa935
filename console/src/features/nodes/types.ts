import type { Filled } from '@/api/answer';
import type { components } from '@/api/generated/job';
import type { Node } from '@/api/nodes';

type Schemas = components['schemas'];

export type NodeStatus = Node['status'];
export type NewNode = Schemas['NewNode'];

/** A node with the one-time token for its agent, which nobody can ask for again. */
export type Enrolment = Filled<
  Omit<Schemas['Enrolment'], 'node'>,
  'enrolmentToken' | 'expiresAt'
> & { node: Node };
