/** The plan that a network compiles to on WebGL, as the passes that a step draws; WebAssembly's is in tests/unit/engine/wasm/plan.test.ts. */
import { expect, test, vi } from 'vitest';
import { createWebGLEngine } from '../../src/engine/webgl/engine';
import { Pass } from '../../src/engine/webgl/pass';
import { buildNetwork, PRESETS } from '../../src/network';
import { randomParameters, randomTrainingSet } from '../support/seeded';

test('a step of the modern LeNet on 32 images', async () => {
  const network = buildNetwork(PRESETS.lenet);
  const engine = await createWebGLEngine(network, randomParameters(network, 1));
  engine.setTrainingSet(randomTrainingSet(network, 32, 2));
  const drawn = vi.spyOn(Pass.prototype, 'run');
  const batch = Uint32Array.from({ length: 32 }, (_, image) => image);
  engine.trainStep(batch, { kind: 'momentum', learningRate: 0.01, momentum: 0.9, weightDecay: 0 });
  const passes = drawn.mock.contexts.map((pass) => (pass as Pass).name);
  drawn.mockRestore();
  engine.dispose();
  expect(passes).toMatchInlineSnapshot(`
    [
      "images",
      "C1 forward",
      "S2 forward",
      "C3 forward",
      "S4 forward",
      "C5 forward",
      "F6 forward",
      "Output forward",
      "loss",
      "errors of the loss",
      "total loss",
      "Output errors",
      "F6 errors",
      "C5 errors",
      "S4 errors",
      "C3 errors",
      "S2 errors",
      "C1.weights gradients",
      "C3.weights gradients",
      "C5.weights gradients",
      "F6.weights gradients",
      "Output.weights gradients",
      "C1.weights update",
      "C3.weights update",
      "C5.weights update",
      "F6.weights update",
      "Output.weights update",
    ]
  `);
});
