import { lengthInWords } from '@/format/format';
import { parseDuration } from './duration';
import type { DayOfWeek, Recurrence, Schedule, ScheduleRequest } from './types';
import { clock } from './words';

/** What the form holds: texts as they are typed, so that a half-written one is nobody's number. */
export interface ScheduleForm {
  name: string;
  recurrence: Recurrence;
  date: string | null;
  days: DayOfWeek[];
  startsOn: string | null;
  endsOn: string | null;
  startTime: string;
  duration: string;
  zone: string;
  startEarly: string;
  stopLate: string;
  nodeId: string | null;
  interfaceId: string | null;
  channels: string[];
  profileId: string | null;
  nameTemplate: string;
  folder: string;
  tags: string[];
  uploadPolicyIds: string[];
}

/** A new schedule in the browser's zone, for the next whole hour of that zone. */
export function emptyForm(zone: string, date: string, startTime: string): ScheduleForm {
  return {
    name: '',
    recurrence: 'once',
    date,
    days: [],
    startsOn: null,
    endsOn: null,
    startTime,
    duration: '1 h',
    zone,
    startEarly: '0 s',
    stopLate: '0 s',
    nodeId: null,
    interfaceId: null,
    channels: [],
    profileId: null,
    nameTemplate: '{schedule} {date} {time}',
    folder: '',
    tags: [],
    uploadPolicyIds: [],
  };
}

export function formOf(schedule: Schedule): ScheduleForm {
  return {
    name: schedule.name,
    recurrence: schedule.recurrence,
    date: schedule.date ?? null,
    days: schedule.days ?? [],
    startsOn: schedule.startsOn ?? null,
    endsOn: schedule.endsOn ?? null,
    startTime: clock(schedule.startTime),
    duration: lengthInWords(schedule.durationSeconds),
    zone: schedule.zone,
    startEarly: lengthInWords(schedule.startEarlySeconds),
    stopLate: lengthInWords(schedule.stopLateSeconds),
    nodeId: schedule.nodeId,
    interfaceId: schedule.interfaceId ?? null,
    channels: (schedule.channels ?? []).map(String),
    profileId: schedule.profileId ?? null,
    nameTemplate: schedule.nameTemplate,
    folder: schedule.folder ?? '',
    tags: schedule.tags ?? [],
    uploadPolicyIds: schedule.uploadPolicyIds ?? [],
  };
}

/** Leaves out what the chosen recurrence has no use for, so that a changed mind sends nothing stale. */
export function requestOf(form: ScheduleForm): ScheduleRequest {
  const recurs = form.recurrence !== 'once';
  return {
    name: form.name.trim(),
    recurrence: form.recurrence,
    date: recurs ? undefined : (form.date ?? undefined),
    days: form.recurrence === 'weekly' ? form.days : [],
    startsOn: recurs ? (form.startsOn ?? undefined) : undefined,
    endsOn: recurs ? (form.endsOn ?? undefined) : undefined,
    startTime: form.startTime.length === 5 ? `${form.startTime}:00` : form.startTime,
    durationSeconds: parseDuration(form.duration) ?? 0,
    zone: form.zone,
    startEarlySeconds: parseDuration(form.startEarly) ?? 0,
    stopLateSeconds: parseDuration(form.stopLate) ?? 0,
    nodeId: form.nodeId ?? '',
    interfaceId: form.interfaceId ?? undefined,
    channels: inOrder(form.channels),
    profileId: form.profileId ?? undefined,
    nameTemplate: form.nameTemplate.trim(),
    folder: form.folder.trim() || undefined,
    tags: form.tags,
    uploadPolicyIds: form.uploadPolicyIds,
  };
}

/** None chosen = as the profile says. */
function inOrder(channels: string[]): number[] | undefined {
  return channels.length > 0 ? channels.map(Number).sort((one, other) => one - other) : undefined;
}
