import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { LiveHub } from './hub';
import { levelStore } from './levels';

let send: (text: string) => void;

function listen() {
  const opened = vi.fn(async (_url: string, _init?: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = (text) => controller.enqueue(new TextEncoder().encode(text));
      },
    });
    return new Response(body);
  });
  vi.stubGlobal('fetch', opened);
  const queryClient = new QueryClient();
  const refreshed = vi.spyOn(queryClient, 'invalidateQueries');
  const areas = () => refreshed.mock.calls.map(([filters]) => filters?.queryKey?.[0]);
  return { hub: new LiveHub(queryClient), opened, areas };
}

afterEach(() => vi.unstubAllGlobals());

test('refreshes the area of what changed', async () => {
  const { hub, areas } = listen();
  const leave = hub.follow('jobs');
  await eventually(() => expect(areas()).toEqual(['jobs', 'nodes', 'profiles']));

  send('id:1\nevent:changed\ndata:{"type":"node-online","subject":"n"}\n\n');

  await eventually(() => expect(areas().slice(3)).toEqual(['nodes']));
  leave();
});

test('gathers what changes at once', async () => {
  const { hub, areas } = listen();
  const leave = hub.follow('jobs');
  await eventually(() => expect(areas()).toHaveLength(3));

  send(
    'event:changed\ndata:{"type":"job-started"}\n\nevent:changed\ndata:{"type":"job-failed"}\n\n',
  );

  await eventually(() => expect(areas().slice(3)).toEqual(['jobs']));
  leave();
});

test('refreshes everything of the area after a reset', async () => {
  const { hub, areas } = listen();
  const leave = hub.follow('uploads');
  await eventually(() => expect(areas()).toHaveLength(3));

  send('event:reset\ndata:{}\n\n');

  await eventually(() =>
    expect(areas().slice(3)).toEqual(['uploads', 'upload-policies', 'destinations']),
  );
  leave();
});

test('tells levels', async () => {
  const { hub, opened } = listen();
  const leave = hub.follow('jobs');
  await eventually(() => expect(opened).toHaveBeenCalled());

  send(
    'event:levels\ndata:[{"jobId":"j","capturedMillis":2000,"levels":[{"peakDbfs":-3,"rmsDbfs":-20}]}]\n\n',
  );

  await eventually(() => expect(levelStore.of('j')?.capturedMillis).toBe(2000));
  expect(levelStore.of('j')?.history).toEqual([-3]);
  leave();
});

test('has one connection an area, and none when nobody looks', async () => {
  const { hub, opened } = listen();
  const first = hub.follow('recordings');
  const second = hub.follow('recordings');
  await eventually(() => expect(opened).toHaveBeenCalledTimes(1));
  const signal = opened.mock.calls[0]?.[1]?.signal;

  first();
  expect(signal?.aborted).toBe(false);
  second();

  expect(signal?.aborted).toBe(true);
});
