/** The growth of a field, step by step, against the published fields and the fields of single units. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, receptiveFieldOf, unitAt } from '../../../src/network';
import { fieldSteps, reachOf } from '../../../src/stage/fieldSteps';

describe('LeNet-5 (1998)', () => {
  const network = buildNetwork(PRESETS.lenet5);
  const steps = fieldSteps(network, 4, 0);

  test('sees 5, 6, 14, 16 and 32 rows', () => {
    expect(steps.map(({ after }) => after.size)).toEqual([5, 6, 14, 16, 32]);
  });

  test('every step adds (k − 1) jumps and multiplies the jump by its stride', () => {
    for (const { before, after, span, step } of steps) {
      expect(after.size).toBe(before.size + (span - 1) * before.stride);
      expect(after.stride).toBe(before.stride * step.stride);
    }
  });

  test('pooling by 2 adds one jump and does not double the field', () => {
    expect(steps[1]).toMatchObject({ before: { size: 5, stride: 1 }, after: { size: 6, stride: 2 } });
  });
});

test('the reach of a unit is the box that its windows trace', () => {
  const network = buildNetwork(PRESETS.lenet);
  for (const layer of [0, 1, 2, 3]) {
    const shape = network.layers[layer]!.output;
    for (let row = 0; row < shape.height; row++) {
      const { box } = receptiveFieldOf(network, layer, unitAt(shape, row, 1, 0)).at(-1)!;
      const reach = reachOf(fieldSteps(network, layer, 0).at(-1)!.after, row + 1);
      expect([reach.first - 1, reach.last - 1]).toEqual([box.top, box.bottom]);
      expect(reach.centre - reach.first).toBe(reach.last - reach.centre);
    }
  }
});
