import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { FailureNotice } from '@/ui/failure-notice';
import { ListLoading } from '@/ui/list-loading';
import { useNow } from '@/ui/use-now';
import { occurrencesQuery } from '../api/occurrences';
import type { Occurrence } from '../types';
import { addDays, isoDay, midnights, weekStart } from '../week';
import { WeekGrid } from './week-grid';

interface WeekViewProps {
  /** A day of the week to show; undefined = this week. */
  day: string | undefined;
  nodeId: string | undefined;
  onDay: (day: string | undefined) => void;
}

/** Everything that is planned in a week, a row for each node. */
export function WeekView({ day, nodeId, onDay }: WeekViewProps) {
  const now = useNow();
  const start = weekStart(day, new Date(now));
  const days = midnights(start);
  const end = addDays(start, 7);
  const { data, error, refetch } = useQuery(
    occurrencesQuery(start.toISOString(), end.toISOString()),
  );
  const shown = (data ?? []).filter((one) => !nodeId || one.nodeId === nodeId);

  return (
    <>
      <Group gap="xs" mb="sm">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Week before"
          onClick={() => onDay(isoDay(addDays(start, -7)))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <b className="rt-number">{weekWords(start, addDays(start, 6))}</b>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label="Week after"
          onClick={() => onDay(isoDay(end))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
        <Button variant="default" onClick={() => onDay(undefined)}>
          This week
        </Button>
      </Group>
      {error && <FailureNotice failure={error} retry={refetch} />}
      {!data && !error && <ListLoading what="the week" />}
      {data && <WeekGrid days={days} rows={byNode(shown)} now={now} />}
    </>
  );
}

function weekWords(first: Date, last: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return format.formatRange(first, last);
}

/** Rows by the name of the node. */
function byNode(occurrences: Occurrence[]): [node: string, runs: Occurrence[]][] {
  const rows = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const node = occurrence.nodeName ?? occurrence.nodeId;
    rows.set(node, [...(rows.get(node) ?? []), occurrence]);
  }
  return [...rows].sort(([one], [other]) => one.localeCompare(other));
}
