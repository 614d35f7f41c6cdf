/** What a recorded run keeps, and of which steps. */
import { learnedOf, unitAt, type Network } from '../../network';

/** The steps that are always recorded by `recordRun`: 1, 2, 5, and so on to its end. */
export const RECORDED_STEPS = [1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 400, 500] as const;

/** Frames of a long run: each comes this much later than the one before. 10,000 steps make about 60. */
const GROWTH = 1.15;

/** The first step after this one that is worth a frame. */
export const nextStep = (step: number): number =>
  RECORDED_STEPS.find((wanted) => wanted > step) ?? Math.ceil(step * GROWTH);

/** The kernels of the first layer's maps, [map, tap]; null where it has none. */
export function firstKernels(network: Network, parameters: Float32Array): Float32Array<ArrayBuffer> | null {
  const layer = network.layers[0]!;
  const weights = learnedOf(network, parameters, 0, 'weights');
  if (!weights) return null;
  const { height, width, channels } = layer.output;
  const kernels: number[] = [];
  for (let map = 0; map < channels; map++) {
    const unit = unitAt(layer.output, height >> 1, width >> 1, map);
    layer.reads(unit, (_, weight) => kernels.push(weights[weight]!));
  }
  return Float32Array.from(kernels);
}
