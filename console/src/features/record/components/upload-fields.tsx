import { MultiSelect } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { copiesByItself, uploadPoliciesQuery } from '@/api/upload-policies';
import type { RecordValues } from '../values';

/** Not there for people who may not see upload policies, nor while none copies by itself. */
export function UploadFields({ form }: { form: UseFormReturnType<RecordValues> }) {
  const { data } = useQuery(uploadPoliciesQuery);
  const open = data?.items.filter(copiesByItself) ?? [];
  if (open.length === 0) return null;
  return (
    <MultiSelect
      label="Upload to"
      placeholder="Nowhere else"
      data={open.map(({ policyId, name }) => ({ value: policyId, label: name }))}
      {...form.getInputProps('uploadPolicyIds')}
    />
  );
}
