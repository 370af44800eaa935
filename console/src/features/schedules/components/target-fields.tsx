import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Node, nodesQuery } from '@/api/nodes';
import { type Profile, profilesQuery, useProfile } from '@/api/profiles';
import { channels } from '@/format/format';
import { FieldGroup } from './field-group';
import type { FormOf } from './form-of';

/** What is captured: node, interface, channels, and how it is rendered. */
export function TargetFields({ form }: { form: FormOf }) {
  const { data: nodes } = useQuery(nodesQuery);
  const { data: profiles } = useQuery(profilesQuery);
  const node = nodes?.items.find(({ nodeId }) => nodeId === form.values.nodeId);
  const chosen = interfaceOf(node, form.values.interfaceId);
  const profile = useProfile(form.values.profileId);

  return (
    <FieldGroup title="What it records">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Node"
          placeholder="Choose a node"
          data={nodeOptions(nodes?.items ?? [], form.values.nodeId)}
          searchable
          {...form.getInputProps('nodeId')}
          onChange={(nodeId) => form.setValues({ nodeId, interfaceId: null, channels: [] })}
        />
        <Select
          label="Interface"
          placeholder="The node's default"
          data={(node?.interfaces ?? []).map((one) => ({
            value: one.id,
            label: `${one.name} · ${channels(one.channels)}`,
          }))}
          clearable
          disabled={!node}
          {...form.getInputProps('interfaceId')}
          onChange={(interfaceId) => form.setValues({ interfaceId, channels: [] })}
        />
        <Select
          label="Profile"
          placeholder="The default profile"
          data={profileOptions(profiles?.items ?? [], profile)}
          clearable
          {...form.getInputProps('profileId')}
        />
        <MultiSelect
          label="Channels"
          placeholder={form.values.channels.length > 0 ? '' : 'As the profile says'}
          data={channelOptions(chosen?.channels ?? 0)}
          disabled={!chosen}
          clearable
          {...form.getInputProps('channels')}
        />
      </SimpleGrid>
    </FieldGroup>
  );
}

function nodeOptions(nodes: Node[], chosen: string | null) {
  return nodes
    .filter(({ nodeId, status }) => status !== 'revoked' || nodeId === chosen)
    .map(({ nodeId, name, site, room }) => ({
      value: nodeId,
      label: [name, site, room].filter(Boolean).join(' · '),
    }));
}

/** The chosen one is among them though nobody else can choose it any more. */
function profileOptions(usable: Profile[], chosen: Profile | undefined) {
  const all = chosen?.archived ? [...usable, chosen] : usable;
  return all.map(({ id, name, archived }) => ({
    value: id,
    label: archived ? `${name} (archived)` : name,
  }));
}

function interfaceOf(node: Node | undefined, interfaceId: string | null) {
  return node?.interfaces.find(({ id }) => id === (interfaceId ?? node.defaultInterfaceId));
}

/** People count channels from 1, machines from 0. */
function channelOptions(count: number) {
  return Array.from({ length: count }, (_, channel) => ({
    value: String(channel),
    label: `Channel ${channel + 1}`,
  }));
}
