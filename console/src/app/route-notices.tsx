import { Anchor, Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { messageOf } from '@/api/problem';
import { Notice } from '@/ui/notice';

export function RouteFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Notice title="This page failed" action={<Button onClick={reset}>Try again</Button>}>
      {messageOf(error)}
    </Notice>
  );
}

export function RouteMissing() {
  return (
    <Notice
      title="There is no such page"
      action={
        <Anchor component={Link} to="/recordings">
          To the recordings
        </Anchor>
      }
    />
  );
}
