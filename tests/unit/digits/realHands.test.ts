/** The measure of the generator: networks that saw generated digits alone, judged on digits that real people wrote. */
import { expect, test } from 'vitest';
import { FittedImages } from '../../../src/digits/fit';
import type { PresetName } from '../../../src/network';
import { HELD_OUT, realDigits, shippedEngine } from '../../support/realDigits';

test.each<[PresetName, number]>([
  ['lenet', 0.985],
  ['lenet5', 0.979],
])('the shipped weights of %s know %d of the digits of real hands', { timeout: 60_000 }, async (preset, share) => {
  const engine = await shippedEngine(preset);
  const digits = realDigits();
  if (!digits) return;
  const { spec } = engine.network;
  const { correct } = await engine.evaluate({
    images: new FittedImages([digits.images], spec.input),
    labels: digits.labels,
  });
  engine.dispose();
  console.log(`${spec.name}: ${((correct / HELD_OUT) * 100).toFixed(2)} % of ${HELD_OUT} real digits`);
  expect(correct / HELD_OUT).toBeGreaterThanOrEqual(share);
});
