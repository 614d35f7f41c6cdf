/** Exported models, run by ONNX Runtime: every preset under every connectivity gives the scores that the reference gives. */
import fc from 'fast-check';
import * as ort from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import {
  buildNetwork,
  CONNECTIVITIES,
  PRESET_NAMES,
  PRESETS,
  units,
  withConnectivity,
  type NetworkSpec,
} from '../../../src/network';
import { initialise } from '../../../src/training/initialise';
import { encodeOnnx } from '../../../src/fileFormats/onnx';
import { networkSpecs } from '../../support/networks';
import { randomParameters, seededRandom } from '../../support/seeded';

ort.env.wasm.numThreads = 1;
ort.env.logLevel = 'error';

/** The largest difference between the scores of ONNX Runtime and of the reference, over two images in one batch. */
async function difference(spec: NetworkSpec, parameters: Float32Array): Promise<number> {
  const network = buildNetwork(spec);
  const { channels, height, width, white = 0, ink = 1 } = spec.input;
  const size = units(network.input);
  const random = seededRandom(7);
  // Inked in parts, so that a turned axis or a missing flip shows.
  const inks = Float32Array.from({ length: 2 * size }, () => Math.max(0, 2 * random() - 1));
  const turned = Float32Array.from({ length: 2 * size }, (_, i) => {
    const [image, rest] = [Math.floor(i / size), i % size];
    const place = rest % (height * width);
    return inks[image * size + place * channels + Math.floor(rest / (height * width))]!;
  });
  const session = await ort.InferenceSession.create(encodeOnnx(network, parameters));
  const { scores } = await session.run({ image: new ort.Tensor('float32', turned, [2, channels, height, width]) });
  await session.release();
  expect(scores!.dims).toEqual([2, network.classes]);
  const engine = await createReferenceEngine(network, parameters);
  let most = 0;
  for (const image of [0, 1]) {
    const input = inks.slice(image * size, (image + 1) * size).map((value) => white + value * (ink - white));
    const expected = (await engine.forward(input)).scores;
    expected.forEach((score, i) => {
      most = Math.max(most, Math.abs(score - (scores!.data as Float32Array)[image * network.classes + i]!));
    });
  }
  return most;
}

describe('every preset under every connectivity', () => {
  const cases = PRESET_NAMES.flatMap((preset) => CONNECTIVITIES.map((connectivity) => [preset, connectivity] as const));
  test.each(cases)('%s, %s', async (preset, connectivity) => {
    const spec = withConnectivity(PRESETS[preset], connectivity);
    const network = buildNetwork(spec);
    const parameters = initialise(network, { kind: 'glorot', seed: 3 });
    // No two copies and no two biases alike, or a wrong address would not show.
    const random = seededRandom(5);
    const varied = parameters.map((value) => value + 0.02 * (random() - 0.5));
    expect(await difference(spec, varied)).toBeLessThan(1e-5);
  });
});

test('any network: strides, paddings, dilations, tables, biases of units, layers on top of each other', async () => {
  await fc.assert(
    fc.asyncProperty(networkSpecs, async (spec) => {
      const network = buildNetwork(spec);
      const parameters = randomParameters(network, 11);
      const engine = await createReferenceEngine(network, parameters);
      const { scores } = await engine.forward(new Float32Array(units(network.input)).fill(0.5));
      // Raw outputs may be large; the scores of a softmax never are.
      const scale = Math.max(1, ...scores.map(Math.abs));
      expect(await difference(spec, parameters)).toBeLessThan(1e-4 * scale);
    }),
    // The same networks each time: no run should depend on luck.
    { seed: 1998, numRuns: 40 },
  );
});

test('a dilated maximum with more padding than taps', async () => {
  const spec: NetworkSpec = {
    ...PRESETS.net1,
    layers: [
      {
        kind: 'pooling',
        name: 'S1',
        combine: 'max',
        kernel: [2, 3],
        stride: [2, 1],
        padding: [3, 4],
        dilation: [4, 3],
      },
      ...PRESETS.net1.layers,
    ],
  };
  expect(await difference(spec, randomParameters(buildNetwork(spec), 12))).toBeLessThan(1e-4);
});

test('every layer, where asked for, after the scores', async () => {
  const network = buildNetwork(PRESETS.lenet5);
  const parameters = randomParameters(network, 13);
  const session = await ort.InferenceSession.create(encodeOnnx(network, parameters, { everyLayer: true }));
  const image = new ort.Tensor('float32', new Float32Array(units(network.input)), [1, 1, 32, 32]);
  const answer = await session.run({ image });
  await session.release();
  const [scores, ...layers] = session.outputNames;
  expect(scores).toBe('scores');
  const engine = await createReferenceEngine(network, parameters);
  const { activations } = await engine.forward(new Float32Array(units(network.input)).fill(network.spec.input.white!));
  network.layers.forEach(({ output, name }, layer) => {
    const { data, dims } = answer[layers[layer]!]!;
    expect(dims, name).toEqual([1, output.channels, output.height, output.width]);
    const places = output.height * output.width;
    (data as Float32Array).forEach((value, i) => {
      const unit = network.activationOffsets[layer]! + (i % places) * output.channels + Math.floor(i / places);
      expect(Math.abs(value - activations[unit]!), `${name}, ${i}`).toBeLessThan(1e-4 * (1 + Math.abs(value)));
    });
  });
});
