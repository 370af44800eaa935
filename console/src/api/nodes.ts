import { queryOptions } from '@tanstack/react-query';
import { answer, type Filled, type Page } from './answer';
import { jobApi } from './clients';
import type { components } from './generated/job';

type Schemas = components['schemas'];

export type NodeInterface = Filled<
  Schemas['InterfaceView'],
  'id' | 'name' | 'backend' | 'channels' | 'sampleRatesHz' | 'available'
>;

export type Node = Filled<
  Omit<Schemas['NodeView'], 'interfaces'>,
  'nodeId' | 'status' | 'name' | 'site' | 'capacity' | 'createdAt' | 'allowed'
> & { interfaces: NodeInterface[] };

/** Every node that the person may see; a fleet fits on one page of 100 for now. */
export const nodesQuery = queryOptions({
  queryKey: ['nodes', 'all'],
  queryFn: () => answer<Page<Node>>(jobApi.GET('/api/nodes', { params: { query: { size: 100 } } })),
});
