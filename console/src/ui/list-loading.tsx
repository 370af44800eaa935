import { Skeleton, Stack } from '@mantine/core';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** In a list's place until it is there. */
export function ListLoading({ what }: { what: string }) {
  return (
    <Stack gap={14} role="status" aria-busy aria-label={`Loading ${what}`}>
      {ROWS.map((row) => (
        <Skeleton key={row} height={38} radius="sm" />
      ))}
    </Stack>
  );
}
