import { expect, test } from 'vitest';
import { EventStreamParser, type ServerEvent } from './event-stream';

function parsed(...pieces: string[]): ServerEvent[] {
  const parser = new EventStreamParser();
  return pieces.flatMap((piece) => parser.push(piece));
}

test('reads id, name and data of a message', () => {
  const events = parsed('id: 7-0\nevent: changed\ndata: {"type":"job-started"}\n\n');

  expect(events).toEqual([{ id: '7-0', name: 'changed', data: '{"type":"job-started"}' }]);
});

test.each([1, 2, 3, 5])('puts messages together that come in pieces of %i characters', (size) => {
  const stream = 'id:1\r\nevent:levels\r\ndata:[]\r\n\r\nid:2\revent:changed\rdata:{}\r\r\n';
  const pieces = stream.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];

  const events = parsed(...pieces);

  expect(events).toEqual([
    { id: '1', name: 'levels', data: '[]' },
    { id: '2', name: 'changed', data: '{}' },
  ]);
});

test('keeps the last id for messages that have none', () => {
  const events = parsed('id:9\nevent:hello\ndata:{}\n\nevent:levels\ndata:[]\n\n');

  expect(events.map(({ id }) => id)).toEqual(['9', '9']);
});

test('joins data over several lines and leaves comments and empty messages out', () => {
  const events = parsed(': keep-alive\n\ndata: one\ndata: two\n\n');

  expect(events).toEqual([{ id: undefined, name: 'message', data: 'one\ntwo' }]);
});

test('waits for the end of a message', () => {
  expect(parsed('event: changed\ndata: {}\n')).toEqual([]);
});
