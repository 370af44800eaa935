import { Button, Menu } from '@mantine/core';
import { IconCloudUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { uploadPoliciesQuery } from '@/api/upload-policies';
import { type Upload, useQueueUpload } from '../../api/uploads';
import type { RecordingDetail } from '../../types';

interface QueueUploadProps {
  recording: RecordingDetail;
  /** What is on its way or there already. */
  uploads: Upload[];
}

/** Asks for a copy under one of the policies that have none of this file yet; not there when there is no such policy. */
export function QueueUpload({ recording, uploads }: QueueUploadProps) {
  const { data } = useQuery(uploadPoliciesQuery);
  const queue = useQueueUpload(recording.recordingId);
  const ofFile = uploads.filter(({ sha256 }) => sha256 === recording.cacheFile?.sha256);
  const used = new Set(ofFile.map(({ policyId }) => policyId));
  const open = data?.items.filter(({ policyId }) => !used.has(policyId));
  if (!open || open.length === 0) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCloudUpload size={15} />}
          loading={queue.isPending}
        >
          Queue upload
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {open.map((policy) => (
          <Menu.Item key={policy.policyId} onClick={() => queue.mutate(policy.policyId)}>
            {policy.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
