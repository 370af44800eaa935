import type { NewJob } from './api/start-job';

/** What the form holds; empty texts mean "leave it to the server". */
export interface RecordValues {
  nodeId: string | null;
  interfaceId: string | null;
  profileId: string | null;
  name: string;
  folder: string;
  tags: string[];
  plannedMinutes: number | string;
  uploadPolicyIds: string[];
}

export const EMPTY: RecordValues = {
  nodeId: null,
  interfaceId: null,
  profileId: null,
  name: '',
  folder: '',
  tags: [],
  plannedMinutes: '',
  uploadPolicyIds: [],
};

/** Leaves out what is empty, so that the server's defaults hold. */
export function newJobOf(values: RecordValues, nodeId: string): NewJob {
  const minutes = Number(values.plannedMinutes);
  return {
    nodeId,
    interfaceId: values.interfaceId ?? undefined,
    profileId: values.profileId ?? undefined,
    name: values.name.trim() || undefined,
    folder: values.folder.trim() || undefined,
    tags: values.tags.length > 0 ? values.tags : undefined,
    plannedSeconds: minutes > 0 ? Math.max(1, Math.round(minutes * 60)) : undefined,
    uploadPolicyIds: values.uploadPolicyIds.length > 0 ? values.uploadPolicyIds : undefined,
  };
}
