/** Weights of PyTorch and Keras: files that they wrote give here what they gave there, and what may be meant is told apart. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createReferenceEngine } from '../../../src/engine/reference/engine';
import { offersOf, parametersOf, turnOf, type Offer } from '../../../src/fileFormats/foreignWeights';
import { chainOf } from '../../../src/fileFormats/onnxReader/chain';
import { decodeOnnx } from '../../../src/fileFormats/onnxReader/file';
import { readGraph } from '../../../src/fileFormats/onnxReader/graph';
import { decodeSafetensors, type StoredTensor } from '../../../src/fileFormats/safetensors';
import { buildNetwork, type LayerSpec, type Network } from '../../../src/network';

const fixture = (path: string): Uint8Array => readFileSync(resolve(import.meta.dirname, path));

/** The network that PyTorch exported beside its weights. */
const lenet = chainOf(readGraph(decodeOnnx(fixture('pytorch/lenet.onnx'))));
const network = buildNetwork(lenet.spec);

function tensorsOf(path: string): readonly StoredTensor[] {
  const file = decodeSafetensors(fixture(path));
  if (!file.ok) throw new Error(file.problem.code);
  return file.value.tensors;
}

function offersFor(into: Network, tensors: readonly StoredTensor[]): readonly Offer[] {
  const offers = offersOf(into, tensors);
  if ('block' in offers) throw new Error(`nothing fits ${offers.block.name}`);
  return offers;
}

/** What is offered are the very tensors that were given. */
const guesses = ({ fits }: Offer) => fits.map(({ guess }) => guess as StoredTensor | null);

const guessed = (into: Network, offer: Offer): Float32Array =>
  parametersOf(into, offer.framework, new Map(guesses(offer).map((guess, at) => [offer.fits[at]!.block, guess])));

/** The images that the fixtures' scripts make. */
const image = (step: number): Float32Array => Float32Array.from({ length: 784 }, (_, i) => ((i * step) % 101) / 100);

describe('files of a framework', () => {
  test.each([
    ['pytorch', 'lenet'],
    ['pytorch', 'mixed'],
    ['keras', 'lenet'],
    ['keras', 'stored'],
  ] as const)('%s, %s: what it computed is what is computed here', async (framework, name) => {
    const [offer, other] = offersFor(network, tensorsOf(`${framework}/${name}.safetensors`));
    expect(other).toBeUndefined();
    expect(offer!.framework).toBe(framework);
    expect(offer!.fits.map(({ certain }) => certain)).toEqual([true, true, true, true, true, true]);
    const engine = await createReferenceEngine(network, guessed(network, offer!));
    const outputs = JSON.parse(fixture(`${framework}/outputs.json`).toString()) as Record<string, number[][]>;
    for (const [index, step] of [37, 59].entries()) {
      const { activations } = await engine.forward(image(step));
      outputs[name]![index]!.forEach((score, unit) => {
        expect(Math.abs(activations.at(unit - 10)! - score)).toBeLessThan(1e-5);
      });
    }
  });

  test('the weights beside an ONNX file are the weights in it', () => {
    const [offer] = offersFor(network, tensorsOf('pytorch/lenet.safetensors'));
    expect(guessed(network, offer!)).toEqual(lenet.parameters);
  });

  test('a dense layer behind maps is turned as the framework flattens them', () => {
    const dense = network.blocks.find(({ layer }) => network.layers[layer]!.spec.kind === 'dense')!;
    expect(turnOf(network, dense, 'pytorch')).toEqual({ from: ['out', 'in', 'y', 'x'], to: ['out', 'y', 'x', 'in'] });
    expect(turnOf(network, dense, 'keras')).toEqual({ from: ['y', 'x', 'in', 'out'], to: ['out', 'y', 'x', 'in'] });
  });
});

let next = 0;
/** Numbers that are all different. */
function tensor(name: string, shape: readonly number[], type: StoredTensor['type'] = 'F32'): StoredTensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return { name, shape, type, values: Float32Array.from({ length }, () => next++) };
}
const made = (layers: readonly LayerSpec[], channels = 1): Network =>
  buildNetwork({ name: 'made', input: { height: 6, width: 6, channels }, layers, loss: 'crossEntropy' });
const conv = (name: string, maps: number, kernel: number, more: object = {}): LayerSpec => ({
  kind: 'convolution',
  name,
  maps,
  kernel,
  activation: 'relu',
  ...more,
});

describe('what may be meant', () => {
  test('of tensors of one shape the guess goes by name, numbers as numbers, and is not certain', () => {
    const twice = made([conv('A', 3, 1), conv('B', 3, 1), conv('C', 3, 1)]);
    const tensors = ['10', '2', '0'].flatMap((at) => [
      tensor(`${at}.bias`, [3]),
      tensor(`${at}.weight`, [3, at === '0' ? 1 : 3, 1, 1]),
    ]);
    const [offer] = offersFor(twice, [...tensors, tensor('2.running_mean', [3])]);
    expect(offer!.fits.map(({ block, guess, certain }) => [block.name, guess?.name, certain])).toEqual([
      ['A.weights', '0.weight', true],
      ['A.bias', '0.bias', false],
      ['B.weights', '2.weight', false],
      ['B.bias', '2.bias', false],
      ['C.weights', '10.weight', false],
      ['C.bias', '10.bias', false],
    ]);
  });

  test.each([
    ['conv2d_', '/kernel:0', '/bias:0'],
    ['layers/conv2d_', '/vars/0', '/vars/1'],
  ])('names of Keras, %s1%s: a bias stands with its kernel', (layer, kernel, bias) => {
    const twice = made([conv('A', 3, 3), conv('B', 3, 3)], 3);
    const ofLayer = (at: number) => [
      tensor(`${layer}${at}${kernel}`, [3, 3, 3, 3]),
      tensor(`${layer}${at}${bias}`, [3]),
    ];
    const [offer] = offersFor(twice, [...ofLayer(2), ...ofLayer(1)]);
    expect(offer!.framework).toBe('keras');
    const expected = [1, 2].flatMap((at) => [`${layer}${at}${kernel}`, `${layer}${at}${bias}`]);
    expect(offer!.fits.map(({ guess }) => guess!.name)).toEqual(expected);
  });

  test('where the sizes fit both layouts both are offered, and names say which is likelier', () => {
    const square = made([conv('A', 3, 3)], 3);
    const frameworks = (name: string): string[] =>
      offersFor(square, [tensor(name, [3, 3, 3, 3]), tensor('bias', [3])]).map(({ framework }) => framework);
    expect(frameworks('layer.weight')).toEqual(['pytorch', 'keras']);
    expect(frameworks('layer/kernel')).toEqual(['keras', 'pytorch']);
  });

  test('a bias that is not in the file is 0, and which of two is there is asked', () => {
    const plain = made([conv('A', 2, 3), conv('B', 2, 2)]);
    const weights = [tensor('a.weight', [2, 1, 3, 3]), tensor('b.weight', [2, 2, 2, 2])];
    const [none] = offersFor(plain, weights);
    expect(none!.fits.map(({ guess, certain }) => [guess?.name ?? null, certain])).toEqual([
      ['a.weight', true],
      [null, true],
      ['b.weight', true],
      [null, true],
    ]);
    expect([...guessed(plain, none!).subarray(18, 20)]).toEqual([0, 0]);
    const [one] = offersFor(plain, [...weights, tensor('b.bias', [2])]);
    expect(one!.fits.flatMap(({ block, certain }) => (certain ? [] : [block.name]))).toEqual(['A.bias', 'B.bias']);
  });

  test('grouped kernels, depthwise ones of Keras, and a dense layer for a kernel as large as its input', () => {
    const table = [[0], [0], [1], [1]];
    const depthwise = made([conv('A', 4, 6, { table })], 2);
    const values = (offer: Offer): number[] => [...guessed(depthwise, offer)];
    const torch = tensor('dw.weight', [4, 1, 6, 6]);
    expect(values(offersFor(depthwise, [torch])[0]!).slice(0, 144)).toEqual([...torch.values]);
    const keras = tensor('depthwise_kernel', [6, 6, 2, 2]);
    // Map 1 is the second of channel 0.
    expect(values(offersFor(depthwise, [keras])[0]!).slice(36, 39)).toEqual([1, 5, 9].map((at) => keras.values[at]));
    const whole = made([conv('A', 4, 6)], 2);
    const [offer] = offersFor(whole, [tensor('fc.weight', [4, 72])]);
    expect(guessed(whole, offer!)[1]).toBe(guesses(offer!)[0]!.values[36]);
  });

  test('of fifty thousand tensors of one shape the likeliest are there to choose', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => tensor(`layer${at}.bias`, [2]));
    const [offer] = offersFor(made([conv('A', 2, 3)]), [tensor('layer40000.weight', [2, 1, 3, 3]), ...many]);
    const [, bias] = offer!.fits;
    expect([bias!.guess!.name, bias!.certain, bias!.tensors.length]).toEqual(['layer40000.bias', false, 64]);
  });

  test('what does not fit is told with the shapes that would; integers are no weights', () => {
    const plain = made([conv('A', 2, 3), { kind: 'dense', name: 'D', units: 10, activation: 'identity' }]);
    const misfit = offersOf(plain, [tensor('a', [3, 3, 1, 2]), tensor('d', [32, 10], 'I8')]);
    expect(misfit).toMatchObject({ block: { name: 'D.weights' }, shapes: { pytorch: [10, 32], keras: [32, 10] } });
    const untied = made([conv('A', 2, 3, { connectivity: 'local' })]);
    expect(offersOf(untied, [tensor('a', [2, 1, 3, 3])])).toMatchObject({
      block: { name: 'A.weights' },
      shapes: { pytorch: null, keras: null },
    });
  });
});
