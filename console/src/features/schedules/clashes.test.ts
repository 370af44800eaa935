import { expect, test } from 'vitest';
import { changesOf, clashesOf, theirsOf } from './clashes';
import { emptyForm } from './form';

const opened = { ...emptyForm('Europe/Berlin', '2026-11-24', '10:00'), name: 'Hearings' };

test('what both changed differently clashes, whatever only one of them changed is told as theirs', () => {
  const theirs = { ...opened, duration: '2 h', folder: 'court', tags: ['theirs'] };
  const yours = { ...opened, duration: '3 h', folder: 'court', name: 'Hearing' };

  expect(clashesOf(opened, theirs, yours)).toEqual(['Length', 'Tags']);
});

test('other words for the same are no change', () => {
  const written = { ...opened, duration: '60 min', folder: ' ', tags: [] };

  expect(changesOf(opened, written)).toEqual([]);
});

test('an interface is taken together with its node', () => {
  const theirs = { ...opened, nodeId: 'n2', interfaceId: 'i2', channels: ['0'] };

  expect(theirsOf(theirs, 'Node and interface')).toEqual({
    nodeId: 'n2',
    interfaceId: 'i2',
    channels: ['0'],
  });
});
