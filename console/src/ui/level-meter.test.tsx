import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LevelMeter, meterShare } from './level-meter';

test('the meter begins at -60 dBFS and is full at 0 dBFS', () => {
  expect(meterShare(-60)).toBe(0);
  expect(meterShare(-30)).toBe(0.5);
  expect(meterShare(0)).toBe(1);
});

test('digital silence and overload stay on the meter', () => {
  expect(meterShare(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(meterShare(3)).toBe(1);
});

test('says when levels stay away instead of showing old ones', () => {
  render(<LevelMeter levels={[]} heard={false} />);

  expect(screen.getByText('Nothing heard just now')).toBeInTheDocument();
  expect(screen.queryByRole('img')).toBeNull();
});
