import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { levelStore } from '@/live/levels';
import type { Job } from '../types';
import { JobFacts } from './job-facts';

afterEach(() => vi.useRealTimers());

const job = (jobId: string, state: Job['state']): Job =>
  ({
    ...{ jobId, state, nodeName: 'demo', tags: [], target: {}, profile: {} },
    ...{ createdAt: '2026-11-27T10:00:00Z', startAt: '2026-11-27T10:00:00Z', createdBy: 'oli' },
    capturedMillis: 1_000,
  }) as unknown as Job;

test('what is captured counts on while the job records, as it does on its card', () => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  render(<JobFacts job={job('facts', 'recording')} />);
  expect(screen.getByText('0:01')).toBeInTheDocument();

  act(() => {
    levelStore.hear([{ jobId: 'facts', capturedMillis: 5_000, levels: [] }], performance.now());
    vi.advanceTimersByTime(2_000);
  });

  expect(screen.getByText('0:07')).toBeInTheDocument();
});
