/** Copies of a kernel: equal right after untying, apart after training, and tying is untying's inverse. */
import { describe, expect, test } from 'vitest';
import { createWasmEngine } from '../../../../../src/engine/wasm/engine';
import { copiesOf, copyAt, deviations, meanKernel, spreadOf } from '../../../../../src/network/copies';
import { spreadsOf } from '../../../../../src/lens/learn/drift/spread';
import { blockOf, buildNetwork, PRESETS, reconnect, withConnectivity } from '../../../../../src/network';
import { examplesOf } from '../../../../../src/training/examples';
import { initialise } from '../../../../../src/training/initialise';

const shared = buildNetwork(PRESETS.lenet5);
const start = initialise(shared, { kind: 'lecun', seed: 3 });
const optimizer = { kind: 'momentum', learningRate: 0.002, momentum: 0.9, weightDecay: 0 } as const;

describe.each(['local', 'full'] as const)('untied to %s', (connectivity) => {
  const untied = buildNetwork(withConnectivity(PRESETS.lenet5, connectivity));
  const parameters = reconnect(shared, untied, start);
  test('the copies are equal: the spread is exactly 0 in every layer', () => {
    const { layers, whole } = spreadsOf(untied, parameters);
    expect(layers.map(({ layer }) => untied.layers[layer]!.name)).toEqual(['C1', 'S2', 'C3', 'S4', 'C5']);
    expect(layers.every(({ spread }) => spread === 0)).toBe(true);
    expect(whole).toBe(0);
  });
  test('each copy and the mean are the shared kernel', () => {
    const at = blockOf(untied, 0, 'weights')!;
    const values = parameters.subarray(at.offset, at.offset + at.length);
    const copies = copiesOf(untied.layers[0]!, 2);
    const kernel = [...start.subarray(2 * 25, 3 * 25)];
    expect([...copyAt(copies, values, 400)]).toEqual(kernel);
    meanKernel(copies, values).forEach((weight, tap) => expect(weight).toBeCloseTo(kernel[tap]!, 6));
  });
});

test('training lets the copies part; tying and untying again brings the spread to 0', async () => {
  const untied = buildNetwork(withConnectivity(PRESETS.lenet5, 'local', 'C1'));
  const engine = await createWasmEngine(untied, reconnect(shared, untied, start));
  engine.setTrainingSet(await examplesOf({ generated: 40, seed: 1, given: null }, untied.spec.input));
  const seen: number[] = [];
  for (let step = 0; step < 3; step++) {
    engine.trainStep(
      Uint32Array.from({ length: 20 }, (_, i) => i),
      optimizer,
    );
    seen.push(spreadsOf(untied, await engine.readParameters()).layers[0]!.spread);
  }
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[2]).toBeGreaterThan(seen[0]!);
  const tied = reconnect(untied, shared, await engine.readParameters());
  expect(spreadsOf(untied, reconnect(shared, untied, tied)).whole).toBe(0);
  engine.dispose();
});

test('tying right after untying changes no accuracy', async () => {
  const test = await examplesOf({ generated: 50, seed: -1, given: null }, shared.spec.input);
  const untied = buildNetwork(withConnectivity(PRESETS.lenet5, 'local'));
  const both = await Promise.all(
    [start, reconnect(untied, shared, reconnect(shared, untied, start))].map(async (parameters) => {
      const engine = await createWasmEngine(shared, parameters);
      const totals = await engine.evaluate(test);
      engine.dispose();
      return totals;
    }),
  );
  expect(both[1]!.predictions).toEqual(both[0]!.predictions);
  expect(both[1]!.loss).toBeCloseTo(both[0]!.loss, 3);
});

test('the spread is the root mean square deviation', () => {
  const layer = { places: 2, taps: 2, weights: Int32Array.of(0, 1, 2, -1) };
  // Tap 0 has 1 and 4 (mean 2.5), tap 1 has 7 alone.
  const found = deviations(layer, [1, 7, 4]);
  expect(found).toEqual({ squares: 4.5, weights: 3 });
  expect(spreadOf([found])).toBeCloseTo(Math.sqrt(1.5), 12);
});
