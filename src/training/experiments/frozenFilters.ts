/** What filters are worth: the layers above them learn from few labelled digits while the filters stay as they are given. */
import type { LabelledImages, Optimizer } from '../../engine/engine';
import { nextTask } from '../../engine/nextTask';
import { buildNetwork, withConnectivity, type NetworkSpec } from '../../network';
import { examplesOf, TEST_SOURCE } from '../examples';
import { autoencoderOf } from './autoencoder';
import { cells, type CellOf } from './cells';
import { startOf } from './entrants';
import type { Experiment } from './experiment';
import { Runner, type Learnt } from './runner';
import { encode, taps } from './tiedAutoencoder';

export interface FrozenFiltersRequest {
  readonly spec: NetworkSpec;
  /** Learned without labels: [map, kernelY, kernelX], and a bias a map. */
  readonly kernels: Float32Array<ArrayBuffer>;
  readonly biases: Float32Array<ArrayBuffer>;
  /** Steps that they have learned; absent where an earlier version of the page did not say. */
  readonly step?: number;
  /** Numbers of labelled digits. */
  readonly sizes: readonly number[];
  readonly seeds: readonly number[];
  readonly testDigits: number;
  readonly batch: number;
  readonly optimizer: Optimizer;
  /** A run ends when every labelled digit is right, or after so many steps. */
  readonly mostSteps: number;
}

/** Images encoded before others get their turn. */
const SLICE = 20;

export const frozenFilters: Experiment<FrozenFiltersRequest, CellOf<'frozenFilters'>, Learnt> = {
  cells: cells.frozenFilters,
  async run(laboratory, request, { size, seed, filters }) {
    const spec = withConnectivity(request.spec, 'shared');
    const training = await examplesOf({ generated: size, seed, given: null }, spec.input);
    const test = await examplesOf({ ...TEST_SOURCE, generated: request.testDigits }, spec.input);
    const options = { batch: Math.min(request.batch, size), optimizer: request.optimizer, seed };
    const whole = filters === 'supervised';
    const given = filters === 'unsupervised' ? request : randomFilters(spec, seed);
    const seen = async (set: LabelledImages): Promise<LabelledImages> => (whole ? set : mapsOf(spec, given, set));
    const runner = await Runner.start(
      laboratory,
      startOf(whole ? spec : above(spec), 'shared', seed),
      await seen(training),
      options,
    );
    return runner.learnByHeart(request.mostSteps, await seen(test));
  },
};

/** The network above the first layer: its input is that layer's maps. */
export function above(spec: NetworkSpec): NetworkSpec {
  const { height, width, channels } = buildNetwork(spec).layers[0]!.output;
  return { ...spec, input: { height, width, channels }, layers: spec.layers.slice(1) };
}

interface FilterParameters {
  readonly kernels: Float32Array;
  readonly biases: Float32Array;
}

/** The filters that the supervised network of the same seed begins with. */
function randomFilters(spec: NetworkSpec, seed: number): FilterParameters {
  const { parameters } = startOf(spec, 'shared', seed);
  const shape = autoencoderOf(spec, 1);
  return { kernels: parameters.slice(0, shape.maps * taps(shape)), biases: new Float32Array(shape.maps) };
}

/** The first layer's values on a set, [image, y, x, map]. */
export async function mapsOf(
  spec: NetworkSpec,
  { kernels, biases }: FilterParameters,
  set: LabelledImages,
): Promise<LabelledImages> {
  const shape = autoencoderOf(spec, 1);
  const parameters = Float64Array.from([...kernels, ...biases, 0]);
  const pixels = shape.height * shape.width;
  const count = set.labels.length;
  const places = encode(shape, parameters, set.images.subarray(0, pixels)).length / shape.maps;
  const images = new Float32Array(count * places * shape.maps);
  for (let n = 0; n < count; n++) {
    const hidden = encode(shape, parameters, set.images.subarray(n * pixels, (n + 1) * pixels));
    for (let i = 0; i < hidden.length; i++) {
      images[n * hidden.length + (i % places) * shape.maps + Math.floor(i / places)] = hidden[i]!;
    }
    if (n % SLICE === SLICE - 1) await nextTask();
  }
  return { images, labels: set.labels };
}
