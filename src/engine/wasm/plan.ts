/** A network compiled to a list of passes over buffers that stay where they are: made once, run at every step. */
import { RADIAL_REJECTION, units, type Loss, type Network } from '../../network';
import type { Arena } from './arena';
import { CROSS_ENTROPY, RADIAL_MAP, SQUARED_ERROR } from './codes';
import type { Kernels } from './kernels';
import { layerPlans } from './layers';
import type { Accumulation, LayerPass, Scratch } from './pass';

/** Images that pass through the layers together: enough to keep the products of dense layers busy, few enough for the caches. */
const CHUNK = 32;
/** What the values and errors of a chunk may take; larger networks get smaller chunks. */
const CHUNK_BYTES = 64 * 2 ** 20;

const LOSS_CODES: Readonly<Record<Loss, number>> = {
  crossEntropy: CROSS_ENTROPY,
  meanSquaredError: SQUARED_ERROR,
  radialMap: RADIAL_MAP,
};

export interface Plan {
  /** Images in a chunk, at most. */
  readonly chunk: number;
  /** Addresses of flat lists in the order of `network.blocks`. */
  readonly parameters: number;
  readonly gradients: number;
  readonly firstMoments: number;
  readonly secondMoments: number;
  /** Addresses of a chunk's images [image, y, x, channel], labels (32 bits each), predictions (a byte each), and the predictions' scores. */
  readonly images: number;
  readonly labels: number;
  readonly predictions: number;
  readonly topScores: number;
  /** Addresses of every layer's values and errors, [image, y, x, channel]. */
  readonly values: readonly number[];
  readonly errors: readonly number[];
  /** Address of ∂E/∂x of the images. */
  readonly gradInput: number;
  forward(count: number): void;
  /** The loss of `count` images after `forward`, its derivative times `scale` left in the last layer's errors. */
  loss(count: number, scale: number): number;
  /** From ∂E/∂y in the errors of layer `from` down. */
  backward(count: number, from: number, accumulation: Accumulation, wantsInput: boolean): void;
}

export function compilePlan(network: Network, kernels: Kernels, arena: Arena): Plan {
  const inputs = units(network.input);
  const bytesPerImage = 4 * 2 * (network.activationCount + inputs);
  const chunk = Math.max(1, Math.min(CHUNK, Math.floor(CHUNK_BYTES / bytesPerImage)));

  const [parameters, gradients, firstMoments, secondMoments] = Array.from({ length: 4 }, () =>
    arena.reserveFloats(network.parameterCount),
  ) as [number, number, number, number];
  const images = arena.reserveFloats(chunk * inputs);
  const gradInput = arena.reserveFloats(chunk * inputs);
  const labels = arena.reserveFloats(chunk);
  const predictions = arena.reserve(chunk);
  const topScores = arena.reserveFloats(chunk);
  const bufferEach = () => network.layers.map(({ output }) => arena.reserveFloats(chunk * units(output)));
  const values = bufferEach();
  const errors = bufferEach();
  const scratch = createScratch();
  const passes = network.layers.map((layer, index): LayerPass => {
    const offsetOf = (role: 'weights' | 'bias') =>
      4 * (network.blocks.find((block) => block.layer === index && block.role === role)?.offset ?? 0);
    const buffers = {
      input: values[index - 1] ?? images,
      output: values[index]!,
      errors: errors[index]!,
      gradInput: errors[index - 1] ?? gradInput,
      weights: parameters + offsetOf('weights'),
      bias: parameters + offsetOf('bias'),
      gradWeights: gradients + offsetOf('weights'),
      gradBias: gradients + offsetOf('bias'),
    };
    return layerPlans[layer.spec.kind](layer, buffers, { kernels, arena, scratch, chunk });
  });
  scratch.place(arena);

  const last = passes.length - 1;
  const lossCode = LOSS_CODES[network.spec.loss];
  return {
    chunk,
    parameters,
    gradients,
    firstMoments,
    secondMoments,
    images,
    labels,
    predictions,
    topScores,
    values,
    errors,
    gradInput,
    forward(count) {
      for (const pass of passes) pass.forward(count);
    },
    loss: (count, scale) =>
      kernels.lossOf(
        lossCode,
        values[last]!,
        labels,
        count,
        network.classes,
        scale,
        RADIAL_REJECTION,
        errors[last]!,
        predictions,
        topScores,
      ),
    backward(count, from, accumulation, wantsInput) {
      for (let index = from; index > 0; index--) passes[index]!.backward(count, accumulation, true);
      passes[0]!.backward(count, accumulation, wantsInput);
    },
  };
}

function createScratch(): Scratch & { place(arena: Arena): void } {
  let largest = 0;
  let address = 0;
  return {
    wish(bytes) {
      largest = Math.max(largest, bytes);
    },
    get address() {
      return address;
    },
    place(arena) {
      address = arena.reserve(largest);
    },
  };
}
