import { Group, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import type { Node } from '@/api/nodes';
import { profilesQuery } from '@/api/profiles';
import { interfaceChoices, nodeChoices } from '../choices';
import type { RecordValues } from '../values';

interface TargetFieldsProps {
  form: UseFormReturnType<RecordValues>;
  nodes: Node[];
}

/** Where, from what, and how it is rendered. */
export function TargetFields({ form, nodes }: TargetFieldsProps) {
  const node = nodes.find(({ nodeId }) => nodeId === form.values.nodeId);
  const chooseNode = (nodeId: string | null) => {
    const chosen = nodes.find((one) => one.nodeId === nodeId);
    form.setValues({ nodeId, interfaceId: chosen?.defaultInterfaceId ?? null });
  };
  return (
    <>
      <Select
        label="Node"
        searchable
        allowDeselect={false}
        data={nodeChoices(nodes)}
        {...form.getInputProps('nodeId')}
        onChange={chooseNode}
      />
      <Group grow align="flex-start">
        <Select
          label="Interface"
          placeholder={node?.interfaces.length === 0 ? 'The node has none' : 'Choose one'}
          allowDeselect={false}
          data={interfaceChoices(node?.interfaces ?? [])}
          {...form.getInputProps('interfaceId')}
        />
        <ProfileField form={form} />
      </Group>
    </>
  );
}

function ProfileField({ form }: Pick<TargetFieldsProps, 'form'>) {
  const { data } = useQuery(profilesQuery);
  const open = data?.items ?? [];
  const preset = open.find(({ isDefault }) => isDefault);
  return (
    <Select
      label="Profile"
      placeholder={preset?.name}
      clearable
      data={open.map(({ id, name }) => ({ value: id, label: name }))}
      {...form.getInputProps('profileId')}
    />
  );
}
