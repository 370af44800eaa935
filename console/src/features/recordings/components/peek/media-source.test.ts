import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventually } from '@/eventually';
import { MediaSource } from './media-source';

let links: string[];
let answer: () => Promise<Response>;
let source: MediaSource;
const told = vi.fn();

beforeEach(() => {
  links = ['/first', '/second'];
  told.mockClear();
  answer = async () => Response.json({ url: links.shift() });
  vi.stubGlobal('fetch', () => answer());
  source = new MediaSource('r1', told);
});

afterEach(() => {
  source.close();
  vi.unstubAllGlobals();
});

const loaded = () => source.media.getAttribute('src');
const breaks = () => source.media.dispatchEvent(new Event('error'));

test('goes on as fast as before with a new link when the old one ran out', async () => {
  source.load();
  await eventually(() => expect(loaded()).toBe('/first'));
  source.media.playbackRate = 2;
  vi.spyOn(source.media, 'src', 'set').mockImplementation((link) => {
    // as browsers do with what is loaded anew
    source.media.setAttribute('src', link);
    source.media.playbackRate = 1;
  });

  breaks();

  await eventually(() => expect(loaded()).toBe('/second'));
  await eventually(() => expect(source.media.playbackRate).toBe(2));
  expect(told).not.toHaveBeenCalled();
});

test('says so when there is no new link', async () => {
  source.load();
  await eventually(() => expect(loaded()).toBe('/first'));
  answer = async () => Response.json({ title: 'Away' }, { status: 503 });

  breaks();

  await eventually(() => expect(told).toHaveBeenCalledTimes(1));
});

test('says so when the new link is of no use either, and asks for no third one', async () => {
  source.load();
  await eventually(() => expect(loaded()).toBe('/first'));
  breaks();
  await eventually(() => expect(loaded()).toBe('/second'));

  breaks();

  await eventually(() => expect(String(told.mock.calls[0]?.[0])).toContain('cannot be played'));
});

test('loads nothing for somebody who has left', async () => {
  const next = new MediaSource('r2', told);
  source.load();
  source.close();
  next.load();

  // the answers come in the order of the asking
  await eventually(() => expect(next.media.getAttribute('src')).toBe('/second'));

  expect(loaded()).toBeNull();
  next.close();
});
