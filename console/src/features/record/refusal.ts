import { Problem } from '@/api/problem';
import type { RecordValues } from './values';

const FIELD_OF: Record<string, keyof RecordValues> = {
  'capacity-used-up': 'nodeId',
  'node-not-enrolled': 'nodeId',
  'node-draining': 'nodeId',
  'node-withdrawn': 'nodeId',
  'no-interface': 'interfaceId',
  'interface-unknown': 'interfaceId',
  'interface-unavailable': 'interfaceId',
  'profile-unknown': 'profileId',
  'profile-archived': 'profileId',
};

const FORM_FIELD: Record<string, keyof RecordValues> = { plannedSeconds: 'plannedMinutes' };

/**
 * Which field a refusal belongs to, and what to say there. Empty when it is about no field.
 * @returns e.g. `{ nodeId: 'The node records as much as it can: 4 of 4 ...' }`
 */
export function refusalsByField(failure: unknown): Partial<Record<keyof RecordValues, string>> {
  if (!(failure instanceof Problem)) return {};
  const named = failure.fields.map(({ field, detail }) => {
    const name = field.replace(/[.[].*$/, '');
    return [FORM_FIELD[name] ?? name, `${failure.title}: ${detail}`];
  });
  if (named.length > 0) return Object.fromEntries(named);
  const field = FIELD_OF[failure.type?.replace('/problems/', '') ?? ''];
  return field ? { [field]: failure.message } : {};
}
