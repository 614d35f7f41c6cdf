/** Signals: each form is what its name says, and a seed repeats them. */
import { expect, test } from 'vitest';
import { SAMPLES, signals, waveAt, WAVEFORMS } from '../../../src/digits/waveform';

test.each(WAVEFORMS.map((name, waveform) => [name, waveform] as const))(
  '%s has mean 0 and reaches ±1',
  (_, waveform) => {
    const values = Array.from({ length: 4000 }, (_, i) => waveAt(waveform, i / 4000));
    expect(values.reduce((sum, value) => sum + value, 0) / 4000).toBeCloseTo(0, 2);
    expect(Math.max(...values)).toBeCloseTo(1, 2);
    expect(Math.min(...values)).toBeCloseTo(-1, 2);
  },
);

test('a square has two values, a sawtooth one jump', () => {
  expect(new Set([0.1, 0.3, 0.49, 0.5, 0.9].map((phase) => waveAt(1, phase)))).toEqual(new Set([1, -1]));
  expect(waveAt(3, 0.75) - waveAt(3, 0.5)).toBeCloseTo(0.5);
});

test('the same signals for the same seed, whatever their number; noise adds its deviation', () => {
  const quiet = signals(4, 400, 0);
  expect(signals(4, 8, 0).images).toEqual(quiet.images.slice(0, 8 * SAMPLES));
  expect(signals(5, 8, 0).images).not.toEqual(quiet.images.slice(0, 8 * SAMPLES));
  expect([...quiet.labels.slice(0, 5)]).toEqual([0, 1, 2, 3, 0]);
  const noisy = signals(4, 400, 0.5);
  const squares = noisy.images.reduce((sum, value, at) => sum + (value - quiet.images[at]!) ** 2, 0);
  expect(Math.sqrt(squares / quiet.images.length)).toBeCloseTo(0.5, 1);
});
