import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { messageOf } from '@/api/problem';
import { Notice } from '@/ui/notice';

interface State {
  failure?: unknown;
}

/** What is left when the console itself cannot start. */
export class CrashScreen extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <Notice
        title="The console could not start"
        action={<Button onClick={() => window.location.reload()}>Load again</Button>}
      >
        {messageOf(failure)}
      </Notice>
    );
  }
}
