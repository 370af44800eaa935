import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { messageOf, Problem } from '@/api/problem';
import { Notice } from './notice';

/** In place of what could not be fetched. */
export function FailureNotice({ failure, retry }: { failure: unknown; retry: () => void }) {
  return (
    <Notice
      title={failure instanceof Problem ? failure.title : 'This could not be loaded'}
      icon={<IconAlertTriangle size={28} stroke={1.5} />}
      action={
        <Button variant="default" onClick={retry}>
          Try again
        </Button>
      }
    >
      {messageOf(failure)}
    </Notice>
  );
}
