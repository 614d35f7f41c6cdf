/** The distortion curves: an amount of none changes nothing, a large one much. */
import { expect, test } from 'vitest';
import { generateSet } from '../../../../src/digits/generator';
import { FittedImages } from '../../../../src/digits/fit';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { buildNetwork, PRESETS } from '../../../../src/network';
import { initialise } from '../../../../src/training/initialise';
import { distortions } from '../../../../src/training/experiments/distortions';
import { laboratoryOver } from '../../../../src/training/experiments/experiment';

test('no distortion costs nothing, a large one costs much, and a repeated run is the same', async () => {
  const request = {
    spec: PRESETS.net5,
    entrants: ['shared' as const],
    generated: 200,
    seed: 1,
    steps: 150,
    batch: 20,
    optimizer: { kind: 'momentum' as const, learningRate: 0.02, momentum: 0.9, weightDecay: 0 },
    testDigits: 100,
    amounts: { shift: [0, 6], degrees: [0], scale: [1], noise: [0], warp: [0], shear: [0], thickness: [0] },
  };
  const run = () =>
    distortions.run(
      laboratoryOver(createWasmEngine, () => true),
      request,
      { entrant: 0 },
      () => undefined,
    );
  const outcome = await run();
  const [none, far, ...others] = outcome.points.map(({ correct }) => correct);
  expect(none).toBeGreaterThan(30);
  expect(far).toBeLessThan(none! - 15);
  expect(new Set(others)).toEqual(new Set([none]));
  expect(await run()).toEqual(outcome);
});

test('a network that is given is judged as it is, first of all, and on the same digits', async () => {
  const { net5 } = PRESETS;
  const network = buildNetwork(net5);
  const parameters = initialise(network, { kind: 'lecun', seed: 8 });
  const request = {
    spec: PRESETS.net3,
    entrants: ['shared' as const],
    generated: 20,
    seed: 1,
    steps: 1,
    batch: 20,
    optimizer: { kind: 'momentum' as const, learningRate: 0.02, momentum: 0.9, weightDecay: 0 },
    testDigits: 60,
    amounts: { shift: [0] },
    asItIs: { spec: net5, parameters, step: 7 },
  };
  expect(distortions.cells(request)).toEqual([{ asItIs: true }, { entrant: 0 }]);
  const laboratory = laboratoryOver(createWasmEngine, () => true);
  const outcome = await distortions.run(laboratory, request, { asItIs: true }, () => undefined);
  const { images, labels } = generateSet({ seed: -1, count: 60 });
  const engine = await createWasmEngine(network, parameters);
  const { correct } = await engine.evaluate({ images: new FittedImages([images], net5.input), labels });
  engine.dispose();
  expect(outcome).toEqual({
    parameters: network.parameterCount,
    trainingAccuracy: null,
    points: [{ kind: 'shift', amount: 0, correct }],
  });
});
