/** A worker that trains on its part of a batch, and after each step exchanges as many numbers as there are gradients (twoCores.ts). */
import { openReceptive } from './contenders/receptive';
import { buildNetwork, PRESETS } from '../src/network';
import type { Learner } from './contender';

export interface Part {
  readonly size: number;
  /** Where the other half is; null for one that has the whole batch. */
  readonly other: MessagePort | null;
}

const { parameterCount } = buildNetwork(PRESETS.lenet);
let learner: Learner;
let part: Part;

async function open(given: Part): Promise<void> {
  part = given;
  learner = await openReceptive('wasm');
  const { size } = part;
  await learner.load({
    images: Float32Array.from({ length: size * 784 }, (_, i) => 0.5 + 0.5 * Math.sin(i * 12.9898)),
    labels: Uint8Array.from({ length: size }, (_, i) => i % 10),
  });
  await learner.train(1);
}

/** So many steps. Answers with the milliseconds they took. */
async function train(steps: number): Promise<number> {
  const { other } = part;
  let numbers = new Float32Array(parameterCount);
  const start = performance.now();
  for (let step = 0; step < steps; step++) {
    await learner.train(1);
    if (!other) continue;
    const arrived = new Promise<Float32Array<ArrayBuffer>>((resolve) => {
      other.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => resolve(data);
    });
    other.postMessage(numbers, [numbers.buffer]);
    numbers = await arrived;
  }
  return performance.now() - start;
}

globalThis.onmessage = async ({ data }: MessageEvent<Part | number>) => {
  globalThis.postMessage(typeof data === 'number' ? await train(data) : await open(data));
};
