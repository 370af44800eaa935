import { parseDuration } from './duration';
import type { ScheduleForm } from './form';

/** Fields that only mean something together: whoever takes one of them takes them all. */
const TOGETHER = {
  Schedule: ['name'],
  Days: ['recurrence', 'date', 'days', 'startsOn', 'endsOn'],
  'Start time': ['startTime'],
  Length: ['duration'],
  'Time zone': ['zone'],
  'Start early by': ['startEarly'],
  'Stop late by': ['stopLate'],
  'Node and interface': ['nodeId', 'interfaceId', 'channels'],
  Profile: ['profileId'],
  Name: ['nameTemplate'],
  Folder: ['folder'],
  Tags: ['tags'],
  'Upload policies': ['uploadPolicyIds'],
} as const satisfies Record<string, readonly (keyof ScheduleForm)[]>;

/** What a person calls it. */
export type Clash = keyof typeof TOGETHER;

/** Where somebody else has changed a schedule, from one version to another. */
export function changesOf(before: ScheduleForm, after: ScheduleForm): Clash[] {
  const all = Object.keys(TOGETHER) as Clash[];
  return all.filter((what) =>
    TOGETHER[what].some((field) => meaning(before, field) !== meaning(after, field)),
  );
}

/** What they have changed and this form says otherwise: saving it would undo their change. */
export function clashesOf(
  opened: ScheduleForm,
  theirs: ScheduleForm,
  yours: ScheduleForm,
): Clash[] {
  const differing = changesOf(theirs, yours);
  return changesOf(opened, theirs).filter((what) => differing.includes(what));
}

export function theirsOf(theirs: ScheduleForm, what: Clash): Partial<ScheduleForm> {
  return Object.fromEntries(TOGETHER[what].map((field) => [field, theirs[field]]));
}

/** "90 min" is "1 h 30 min", and the order of tags says nothing. */
function meaning(form: ScheduleForm, field: keyof ScheduleForm): string {
  const value = form[field];
  if (Array.isArray(value)) return value.toSorted().join('\n');
  const written = value?.trim() ?? '';
  return String(parseDuration(written) ?? written);
}
