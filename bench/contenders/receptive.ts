/** Ours, on one of its backends, and on one core or two. */
import type { BackendName } from '../../src/engine/engine';
import { openBackend } from '../../src/engine/backends';
import type { SecondCore } from '../../src/engine/wasm/twoCores/engine';
import { buildNetwork, PRESETS, withConnectivity, type Connectivity, type NetworkSpec } from '../../src/network';
import { initialise } from '../../src/training/initialise';
import { LEARNING_RATE, MOMENTUM, type Learner } from '../contender';

/** What a task changes about the network of the bench. */
export interface BenchVariant {
  readonly connectivity?: Connectivity;
  readonly side?: number;
  readonly maps?: number;
}

export function benchSpec({ connectivity = 'shared', side, maps = 1 }: BenchVariant = {}): NetworkSpec {
  const sized = side === undefined ? PRESETS.lenet : sizedSpec(side);
  const layers = sized.layers.map((layer) =>
    layer.kind === 'convolution' ? { ...layer, maps: maps * layer.maps } : layer,
  );
  return withConnectivity({ ...sized, layers }, connectivity);
}

/**
 * Its windowed layers and an output over an image of another size, with as many multiplications a pixel whatever the size:
 * C3 is padded, or the border that it loses, half of its units at 28×28, would make a larger image dearer by the pixel
 * (456 multiplications forward at 28×28, 667 at 112×112). Padded it is 770 at every size, four fifths of them in C3, and
 * so is the time: measured pass by pass on WebGL, each costs the same by the pixel from 28×28 to 112×112.
 */
export function sizedSpec(side: number): NetworkSpec {
  const { input, layers, ...rest } = PRESETS.lenet;
  const windowed = layers
    .slice(0, 4)
    .map((layer) => (layer.name === 'C3' && layer.kind === 'convolution' ? { ...layer, padding: 2 } : layer));
  return {
    ...rest,
    input: { ...input, height: side, width: side },
    layers: [...windowed, { kind: 'dense', name: 'Output', units: 10, activation: 'identity' }],
  };
}

/** On two cores each batch is halved, whether that is faster or not, as soon as the second one is there. */
export async function openReceptive(backend: BackendName, spec: NetworkSpec, threads: 1 | 2 = 1): Promise<Learner> {
  const network = buildNetwork(spec);
  let halved = (): void => undefined;
  const complete = threads === 2 ? new Promise<void>((resolve) => (halved = resolve)) : undefined;
  const second: SecondCore = {
    start() {
      const half = new Worker(new URL('../half.ts', import.meta.url), { type: 'module' });
      half.addEventListener('error', halved);
      return half;
    },
    way: 'both',
    changed: halved,
  };
  const engine = await openBackend(
    backend,
    network,
    initialise(network, { kind: 'lecun', seed: 1 }),
    null,
    threads === 2 ? second : null,
  );
  let indices = new Uint32Array(0);
  return {
    get device() {
      return engine.device;
    },
    load({ images, labels }) {
      engine.setTrainingSet({ images, labels });
      indices = Uint32Array.from(labels, (_, index) => index);
    },
    async train(steps) {
      for (let step = 0; step < steps; step++) {
        engine.trainStep(indices, {
          kind: 'momentum',
          learningRate: LEARNING_RATE,
          momentum: MOMENTUM,
          weightDecay: 0,
        });
      }
      return engine.takeLoss();
    },
    predict: async (image) => (await engine.forward(image)).activations.length,
    complete,
    dispose: () => engine.dispose(),
  };
}
