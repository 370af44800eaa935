import { queryOptions } from '@tanstack/react-query';
import { answer, everyPage, type Filled, type Page } from './answer';
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

/** Every node that the person may see. */
export const nodesQuery = queryOptions({
  queryKey: ['nodes', 'all'],
  queryFn: () =>
    everyPage((page) =>
      answer<Page<Node>>(jobApi.GET('/api/nodes', { params: { query: { page, size: 100 } } })),
    ),
});
