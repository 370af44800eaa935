import { MultiSelect, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nodesQuery } from '@/api/nodes';
import {
  copiesByItself,
  type UploadPolicy,
  uploadPoliciesQuery,
  useUploadPolicies,
} from '@/api/upload-policies';
import { filledName, TEMPLATE_FIELDS } from '../name-template';
import type { PreviewOccurrence } from '../types';
import { FieldGroup } from './field-group';
import type { FormOf } from './form-of';

const FIELDS = TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' ');

interface LabelFieldsProps {
  form: FormOf;
  /** Whose day and time the example has. */
  next: PreviewOccurrence | undefined;
}

/** What its recordings are called, where they go, and who gets a copy. */
export function LabelFields({ form, next }: LabelFieldsProps) {
  const { data: policies } = useQuery(uploadPoliciesQuery);
  const chosen = useUploadPolicies(form.values.uploadPolicyIds);
  const example = useExample(form, next);
  return (
    <FieldGroup title="Its recordings">
      <TextInput
        label="Name"
        description={`May have ${FIELDS}. The next one: ${example}`}
        {...form.getInputProps('nameTemplate')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label="Folder" {...form.getInputProps('folder')} />
        <TagsInput label="Tags" {...form.getInputProps('tags')} />
      </SimpleGrid>
      <MultiSelect
        label="Upload policies"
        placeholder={form.values.uploadPolicyIds.length > 0 ? '' : 'None'}
        data={policyOptions(policies?.items ?? [], chosen)}
        clearable
        {...form.getInputProps('uploadPolicyIds')}
      />
    </FieldGroup>
  );
}

/** Those that can be chosen; of what was chosen before and could not be any more, it says why. */
function policyOptions(policies: UploadPolicy[], chosen: UploadPolicy[]) {
  const kept = chosen.filter((policy) => !copiesByItself(policy));
  return [...policies.filter(copiesByItself), ...kept].map((policy) => ({
    value: policy.policyId,
    label: copiesByItself(policy) ? policy.name : `${policy.name} (${whyNot(policy)})`,
  }));
}

function whyNot({ archived }: UploadPolicy): string {
  return archived ? 'archived' : 'copies only when asked';
}

function useExample(form: FormOf, next: PreviewOccurrence | undefined): string {
  const { data: nodes } = useQuery(nodesQuery);
  const { values } = form;
  const node = nodes?.items.find(({ nodeId }) => nodeId === values.nodeId);
  return filledName(values.nameTemplate, {
    schedule: values.name || 'Schedule',
    date: next?.date ?? values.date ?? '{date}',
    time: values.startTime.slice(0, 5),
    node: node?.name ?? '{node}',
    room: node?.room ?? '{room}',
  });
}
