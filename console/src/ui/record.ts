import { createContext, useContext } from 'react';

/** What the record dialog starts with. */
export interface RecordPreset {
  nodeId?: string;
}

export type OpenRecordDialog = (preset?: RecordPreset) => void;

/** Filled in by the shell; undefined where nobody may record. */
export const RecordContext = createContext<OpenRecordDialog | undefined>(undefined);

/** Opens the record dialog from anywhere; undefined when the person may not record anywhere. */
export function useRecord(): OpenRecordDialog | undefined {
  return useContext(RecordContext);
}
