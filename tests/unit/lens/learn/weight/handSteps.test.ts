/** Steps by hand: momentum goes on from step to step, every step can be taken back, and only from where it has led. */
import { describe, expect, test } from 'vitest';
import { goesOn, stepped, steppedBack } from '../../../../../src/lens/learn/weight/handSteps';
import { buildNetwork, PRESETS } from '../../../../../src/network';

const network = buildNetwork(PRESETS.lenet);
const other = buildNetwork(PRESETS.lenet);
const image = new Float32Array(4);
const lesson = {
  image,
  label: 3,
  loss: 1,
  gradients: [1, -2, 0.5],
  learningRate: 0.5,
  momentum: 0.5,
  begunAs: 'he' as const,
};
const start = Float32Array.of(1, 2, 3);

describe('a step by hand', () => {
  const once = stepped(null, network, start, lesson);
  const twice = stepped(once, network, once.parameters, { ...lesson, loss: 0.5, begunAs: null });

  test('goes down the gradient, and the velocity is carried on', () => {
    expect([...once.parameters]).toEqual([0.5, 3, 2.75]);
    expect([...twice.velocity]).toEqual([-0.75, 1.5, -0.375]);
    expect([...twice.parameters]).toEqual([-0.25, 4.5, 2.375]);
    expect(twice.taken.map((step) => step.lesson.loss)).toEqual([1, 0.5]);
    expect(twice.taken.map((step) => step.begunAs)).toEqual(['he', null]);
  });

  test('is taken back to the very numbers', () => {
    const back = steppedBack(twice);
    expect(back.parameters).toEqual(once.parameters);
    expect(back.velocity).toEqual(once.velocity);
    expect(steppedBack(back).parameters).toEqual(start);
    expect(goesOn(back, network, once.parameters)).toBe(true);
  });

  test('begins anew where the weights are no longer those that the last one left, or are another network’s', () => {
    const trained = Float32Array.of(9, 9, 9);
    expect(goesOn(twice, network, trained)).toBe(false);
    expect(goesOn(twice, network, new Float32Array(2))).toBe(false);
    expect(goesOn(twice, other, twice.parameters)).toBe(false);
    const anew = stepped(twice, network, trained, lesson);
    expect([...anew.velocity]).toEqual([-0.5, 1, -0.25]);
    expect(anew.taken).toHaveLength(1);
    expect(steppedBack(anew).parameters).toEqual(trained);
  });
});

test('the way back takes no more than so much memory, however many steps are taken', () => {
  const many = new Float32Array(6_000_000);
  const gradients = new Float32Array(many.length).fill(1);
  let steps = stepped(null, network, many, { ...lesson, gradients });
  for (let step = 2; step <= 4; step++) {
    const before = steps;
    steps = stepped(steps, network, steps.parameters, { ...lesson, gradients });
    // As bytes: six million numbers take minutes to compare one by one.
    const [back, there] = [steppedBack(steps), before].map(({ parameters }) => Buffer.from(parameters.buffer));
    expect(back!.equals(there!)).toBe(true);
    const bytes = steps.taken.reduce(
      (sum, { parameters, velocity }) => sum + parameters.byteLength + velocity.byteLength,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(128 * 2 ** 20);
    expect([steps.taken.length, steps.forgotten]).toEqual([Math.min(step, 2), step > 2]);
  }
  expect(steppedBack(steppedBack(steps)).forgotten).toBe(true);
});
