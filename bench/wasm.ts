/**
 * Speed of the WebAssembly engine alone, in Node: `node scripts/run.js bench/wasm.ts [seconds per figure]`. Prints training
 * samples per second by batch and connectivity, prediction with every feature map, and how the cost grows with the image.
 */
import { performance } from 'node:perf_hooks';
import { Arena } from '../src/engine/wasm/arena';
import { createWasmEngine } from '../src/engine/wasm/engine';
import { instantiateKernels } from '../src/engine/wasm/kernels';
import type { Optimizer } from '../src/engine/engine';
import { buildNetwork, PRESETS, units, withConnectivity, type Network } from '../src/network';
import { randomBatch, randomImages, randomParameters, randomTrainingSet, seededRandom } from '../tests/support/seeded';
import { sizedSpec } from './contenders/receptive';
import { median } from './quantiles';

const MOMENTUM: Optimizer = { kind: 'momentum', learningRate: 0.01, momentum: 0.9, weightDecay: 0 };
const seconds = Number(process.argv[2] ?? 1);
const WINDOWS = 5;

/** Microseconds of one call, the median over windows. */
async function microseconds(call: () => unknown): Promise<number> {
  const started = performance.now();
  let calls = 0;
  while (performance.now() - started < 1000 * Math.min(0.3, seconds / 3)) {
    await call();
    calls++;
  }
  const each = Math.max(1, Math.ceil((calls * seconds) / WINDOWS / Math.min(0.3, seconds / 3)));
  const windows: number[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    const from = performance.now();
    for (let i = 0; i < each; i++) await call();
    windows.push((1000 * (performance.now() - from)) / each);
  }
  return median(windows);
}

/** Microseconds per sample of training in batches. */
async function trainingCost(network: Network, batch: number): Promise<number> {
  const engine = await createWasmEngine(network, randomParameters(network, 1));
  engine.setTrainingSet(randomTrainingSet(network, 512, 2));
  const random = seededRandom(3);
  const batches = Array.from({ length: 16 }, () => randomBatch(512, batch, random));
  let next = 0;
  const cost = await microseconds(() => engine.trainStep(batches[next++ % batches.length]!, MOMENTUM));
  engine.dispose();
  return cost / batch;
}

/**
 * Each weight is read by the forward pass, its gradient written by the backward pass; the update reads weight, gradient and
 * velocity, and writes weight and velocity.
 */
const TOUCHES_A_STEP = 7;

/** What a step moves through memory, `step` in microseconds, beside what copying as many weights from place to place moves. */
async function traffic({ parameterCount }: Network, step: number): Promise<string> {
  const list = new Float32Array(2 * parameterCount);
  const copy = await microseconds(() => list.copyWithin(parameterCount, 0, parameterCount));
  const gigabytes = (touches: number, time: number) => ((touches * 4 * parameterCount) / time / 1000).toFixed(1);
  return `${gigabytes(TOUCHES_A_STEP, step)} GB/s; copying moves ${gigabytes(2, copy)} GB/s`;
}

/** Of the side of a matrix of which three fit the caches. */
const NEAR = 128;

/**
 * What the products of a step reach, `step` in microseconds, beside a product of matrices that are near: a layer passes over
 * each weight forward and for its gradient, and, but for the first, for the errors below.
 */
async function arithmetic({ layers }: Network, batch: number, step: number): Promise<string> {
  const operations = layers.reduce((sum, layer, at) => sum + 2 * layer.multiplications * (at === 0 ? 2 : 3), 0);
  const arena = new Arena();
  const kernels = await instantiateKernels(arena.memory, 'exact');
  arena.release(kernels.firstFreeByte());
  const [a, b, c] = [0, 0, 0].map(() => arena.reserveFloats(NEAR ** 2)) as [number, number, number];
  const row = 4 * NEAR;
  const near = await microseconds(() => kernels.gemm(NEAR, NEAR, NEAR, a, row, 4, b, row, c, row, false));
  const rateOf = (count: number, time: number) => (count / time / 1000).toFixed(1);
  return `${rateOf(batch * operations, step)} GFLOP/s; a product within the caches reaches ${rateOf(2 * NEAR ** 3, near)}`;
}

const line = (what: string, figures: readonly string[]) => console.log(what.padEnd(34) + figures.join('   '));
const rate = (cost: number) => `${Math.round(1e6 / cost)}/s`.padStart(9);

for (const batch of [8, 32, 128, 256]) {
  line(`lenet, shared, batch ${batch}`, [rate(await trainingCost(buildNetwork(PRESETS.lenet), batch))]);
}
for (const connectivity of ['local', 'full'] as const) {
  const network = buildNetwork(withConnectivity(PRESETS.lenet, connectivity));
  line(`lenet, ${connectivity}, batch 32`, [rate(await trainingCost(network, 32))]);
}
const fullC1 = buildNetwork(withConnectivity(PRESETS.lenet, 'full', 'C1'));
const ofFullC1 = await trainingCost(fullC1, 32);
line('lenet, C1 full, batch 32', [
  rate(ofFullC1),
  await arithmetic(fullC1, 32, 32 * ofFullC1),
  await traffic(fullC1, 32 * ofFullC1),
]);
line('lenet5, shared, batch 32', [rate(await trainingCost(buildNetwork(PRESETS.lenet5), 32))]);

const network = buildNetwork(PRESETS.lenet);
const engine = await createWasmEngine(network, randomParameters(network, 1));
const image = randomImages(network, 1, 4);
line('lenet, prediction with all maps', [`${(await microseconds(() => engine.forward(image))).toFixed(0)} µs`]);
const set = randomTrainingSet(network, 1000, 5);
line('lenet, evaluation', [rate((await microseconds(() => engine.evaluate(set))) / 1000)]);

for (const size of [28, 56, 112]) {
  const larger = buildNetwork(sizedSpec(size));
  const cost = await trainingCost(larger, 32);
  line(`C1 to S4 on ${size}×${size}, batch 32`, [
    rate(cost),
    `${((1000 * cost) / units(larger.input)).toFixed(0)} ns a pixel`,
  ]);
}
