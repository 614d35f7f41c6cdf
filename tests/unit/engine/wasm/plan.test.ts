/** The plan that a network compiles to on WebAssembly, as the kernels that a step calls: which of them, how often, in what order. */
import { beforeEach, expect, test, vi } from 'vitest';
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { buildNetwork, PRESETS, withConnectivity, type Network } from '../../../../src/network';
import { randomParameters, randomTrainingSet } from '../../../support/seeded';

const called = vi.hoisted((): string[] => []);

vi.mock('../../../../src/engine/wasm/kernels', async (importActual) => {
  const actual = await importActual<typeof import('../../../../src/engine/wasm/kernels')>();
  return {
    ...actual,
    instantiateKernels: async (...given: Parameters<typeof actual.instantiateKernels>) => {
      const kernels = await actual.instantiateKernels(...given);
      const noting = ([name, kernel]: [string, unknown]): [string, unknown] => [
        name,
        typeof kernel === 'function'
          ? (...args: unknown[]) => {
              called.push(name);
              return (kernel as (...args: unknown[]) => unknown)(...args);
            }
          : kernel,
      ];
      return Object.fromEntries(Object.entries(kernels).map(noting));
    },
  };
});

beforeEach(() => void called.splice(0));

/** The kernels of one step on 32 images, equal neighbours counted. */
async function stepOf(network: Network): Promise<string[]> {
  const engine = await createWasmEngine(network, randomParameters(network, 1));
  engine.setTrainingSet(randomTrainingSet(network, 32, 2));
  const optimizer = { kind: 'momentum', learningRate: 0.01, momentum: 0.9, weightDecay: 0 } as const;
  called.length = 0;
  engine.trainStep(
    Uint32Array.from({ length: 32 }, (_, i) => i),
    optimizer,
  );
  const calls = [...called];
  engine.dispose();
  const runs: { name: string; times: number }[] = [];
  for (const name of calls) {
    const last = runs.at(-1);
    if (last?.name === name) last.times++;
    else runs.push({ name, times: 1 });
  }
  return runs.map(({ name, times }) => (times === 1 ? name : `${name} × ${times}`));
}

test('a step of the modern LeNet', async () => {
  expect(await stepOf(buildNetwork(PRESETS.lenet))).toMatchInlineSnapshot(`
    [
      "gatherImages",
      "copyRows",
      "transposePanels",
      "multiplyWindows × 32",
      "repeatRow",
      "squash",
      "sumWindows × 32",
      "transposePanels",
      "multiplyWindows × 32",
      "repeatRow",
      "squash",
      "sumWindows × 32",
      "gemmTransposed",
      "squash",
      "gemmTransposed",
      "squash",
      "gemmTransposed",
      "squash",
      "lossOf",
      "unsquash",
      "sumRows",
      "gemm × 2",
      "unsquash",
      "sumRows",
      "gemm × 2",
      "unsquash",
      "sumRows",
      "gemm × 2",
      "clear",
      "spreadWindows × 32",
      "unsquash",
      "clear",
      "sumRows × 2",
      "addGradientOfWindows × 32",
      "clear",
      "addErrorsToWindows × 32",
      "clear",
      "spreadWindows × 32",
      "unsquash",
      "clear",
      "sumRows × 2",
      "addGradientOfWindows × 32",
      "momentumStep × 10",
    ]
  `);
});

test.each([
  ['shared', 2],
  ['local', 2],
  ['full', 0],
] as const)(
  'connected %s, every product runs on a fast kernel: %d layers over windows, the others as matrices',
  async (connectivity, windowed) => {
    const network = buildNetwork(withConnectivity(PRESETS.lenet, connectivity));
    await stepOf(network);
    const times = (...names: string[]): number => called.filter((name) => names.includes(name)).length;
    const products = network.layers.filter(({ spec }) => spec.kind === 'convolution' || spec.kind === 'dense').length;
    // Forward one product a layer, one for the gradients, and one for the errors below, which the first layer does not need.
    expect(times('gemmTransposed')).toBe(products - windowed);
    expect(times('gemm')).toBe(2 * (products - windowed) - (windowed === 0 ? 1 : 0));
    // Shared, the windows of an image at once; local, those of all images at one position.
    const calls = network.layers
      .filter(({ spec }) => spec.kind === 'convolution')
      .slice(0, windowed)
      .map(({ output }) => (connectivity === 'shared' ? 32 : output.height * output.width));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    expect(times('multiplyWindows')).toBe(sum(calls));
    expect(times('addGradientOfWindows')).toBe(sum(calls));
    expect(times('addErrorsToWindows')).toBe(sum(calls.slice(1)));
  },
);
