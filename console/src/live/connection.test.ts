import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { LiveConnection, waitMillis } from './connection';
import type { ServerEvent } from './event-stream';

let requests: Headers[];
let answers: ((signal?: AbortSignal | null) => Promise<Response>)[];
let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  answers = [];
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    requests.push(new Headers(init.headers));
    return answers.shift()?.(init.signal) ?? pending(init.signal);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function pending(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
  );
}

/** Its connection is gone, and nobody has said so. */
const silent = (signal: AbortSignal | null | undefined) =>
  Promise.resolve(
    new Response(
      new ReadableStream({
        start: (body) => signal?.addEventListener('abort', () => body.error(signal.reason)),
      }),
    ),
  );
const stream = (text: string) => async () => new Response(text);
const refusal = (status: number) => async () => new Response(null, { status });

function connect() {
  const events: ServerEvent[] = [];
  const onGap = vi.fn();
  const connection = new LiveConnection({
    url: '/api/jobs/live',
    token: async () => 'secret',
    person: async () => 'oli',
    onEvent: (event) => events.push(event),
    onGap,
  });
  connection.open();
  return { connection, events, onGap };
}

test('sends the token and tells what it hears', async () => {
  answers = [stream('id:5\nevent:changed\ndata:{}\n\n')];

  const { connection, events } = connect();
  await eventually(() => expect(events).toHaveLength(1));

  expect(requests[0]?.get('authorization')).toBe('Bearer secret');
  expect(events[0]).toEqual({ id: '5', name: 'changed', data: '{}' });
  connection.close();
});

test('goes on from the last id after the stream has ended', async () => {
  answers = [stream('id:5\nevent:hello\ndata:{}\n\n')];

  const { connection, onGap } = connect();
  await eventually(() => expect(requests).toHaveLength(2));

  expect(requests[1]?.get('last-event-id')).toBe('5');
  expect(onGap).toHaveBeenCalledTimes(1);
  connection.close();
});

test('asks for everything again as long as it has no place to go on from', async () => {
  answers = [stream('event:hello\ndata:{}\n\n'), stream('event:hello\ndata:{}\n\n')];

  const { connection, onGap } = connect();
  await eventually(() => expect(requests).toHaveLength(3));

  expect(onGap).toHaveBeenCalledTimes(2);
  connection.close();
});

test('takes a stream that has nothing to say for so long for dead', async () => {
  answers = [silent];

  const { connection } = connect();
  await vi.advanceTimersByTimeAsync(44_000);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(3_000);

  expect(requests).toHaveLength(2);
  connection.close();
});

test('tries again after a refusal, later each time', async () => {
  answers = [refusal(503), refusal(503)];

  const { connection } = connect();
  await vi.advanceTimersByTimeAsync(500 * 2 + 500 * 4);

  expect(requests).toHaveLength(3);
  connection.close();
});

test('does not ask again when the person may not follow', async () => {
  answers = [refusal(403)];

  const { connection } = connect();
  await vi.advanceTimersByTimeAsync(120_000);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);

  expect(requests).toHaveLength(1);
  connection.close();
});

test('listens only while the tab is visible', async () => {
  visibility = 'hidden';
  const { connection } = connect();
  await vi.advanceTimersByTimeAsync(1000);
  expect(requests).toHaveLength(0);

  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);

  expect(requests).toHaveLength(1);
  connection.close();
});

test('does not come back after it was closed', async () => {
  answers = [refusal(503)];
  const { connection } = connect();
  await vi.advanceTimersByTimeAsync(0);

  connection.close();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(requests).toHaveLength(1);
});

test('waits between half and all of a time that doubles up to 30 s', () => {
  expect(waitMillis(0, 1)).toBe(500);
  expect(waitMillis(3, 0)).toBe(2000);
  expect(waitMillis(3, 1)).toBe(4000);
  expect(waitMillis(50, 1)).toBe(30_000);
});
