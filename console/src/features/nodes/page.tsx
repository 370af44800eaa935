import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { nodesQuery } from '@/api/nodes';
import { FailureNotice } from '@/ui/failure-notice';
import { ListLoading } from '@/ui/list-loading';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SearchBox } from '@/ui/search-box';
import { SidePanel } from '@/ui/side-panel';
import { SplitView } from '@/ui/split-view';
import { useNow } from '@/ui/use-now';
import { capturesByNode, loadQuery } from './api/load';
import { NewNodeDialog } from './components/new-node-dialog';
import { NodeList } from './components/node-list';
import { NodePanel } from './components/node-panel';
import type { NodeSearch } from './search';
import { matches } from './words';

export const Route = createLazyRoute('/nodes')({ component: NodesPage });

/** The machines that record: whether they can, what they have, what they do. */
function NodesPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const now = useNow(5000);
  const { data: nodes, error, refetch } = useQuery(nodesQuery);
  const { data: load } = useQuery(loadQuery);
  const [entering, { open: enter, close: entered }] = useDisclosure(false);

  const change = (to: NodeSearch) => navigate({ search: (before) => ({ ...before, ...to }) });
  const captures = capturesByNode(load ?? [], now);
  const shown = nodes?.items.filter((node) => matches(node, search.text ?? '')) ?? [];
  const picked = nodes?.items.find((node) => node.nodeId === search.node);
  const close = () => change({ node: undefined });
  const panel = picked ? (
    <NodePanel
      key={picked.nodeId}
      node={picked}
      captures={captures.get(picked.nodeId) ?? 0}
      now={now}
      onClose={close}
    />
  ) : (
    nodes && search.node && <MissingNode onClose={close} />
  );

  return (
    <Page
      title="Nodes"
      count={nodes?.total}
      flush
      toolbar={
        <>
          <SearchBox
            label="Name, site, room"
            value={search.text}
            onChange={(text) => change({ text })}
          />
          {nodes?.allowed?.includes('create') && (
            <Button
              ml="auto"
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={enter}
            >
              New node
            </Button>
          )}
        </>
      }
    >
      <SplitView label="Nodes" panel={panel}>
        {error && <FailureNotice failure={error} retry={refetch} />}
        {!nodes && !error && <ListLoading what="nodes" />}
        {nodes && shown.length === 0 && <NoNode any={nodes.total > 0} />}
        {shown.length > 0 && (
          <NodeList nodes={shown} captures={captures} now={now} open={search.node} />
        )}
      </SplitView>
      {entering && <NewNodeDialog onClose={entered} />}
    </Page>
  );
}

function MissingNode({ onClose }: { onClose: () => void }) {
  return (
    <SidePanel label="Node" title="Node" onClose={onClose}>
      <Notice title="There is no such node">It is not among the nodes that you may see.</Notice>
    </SidePanel>
  );
}

function NoNode({ any }: { any: boolean }) {
  if (any) return <Notice title="No such node">None has this in its name, site or room.</Notice>;
  return (
    <Notice title="No nodes yet">
      A node is a machine that records. It appears here when it has been entered.
    </Notice>
  );
}
