/**
 * The fully convolutional reading of a network (LeCun 1998, section VII): a dense layer is a convolution whose kernel is
 * as large as its input, so the same parameters, in the same order, run on an image of any larger size. Every output
 * then equals the network slid to that place, at steps of the effective stride.
 */
import type { Layer } from './layer';
import { buildNetwork } from './network';
import type { LayerSpec, NetworkSpec } from './spec';

/** Why there is no such reading; null where there is one. Padding would be seen at every place; weights of one's own would be missing at new ones. */
export function whyNotFullyConvolutional(spec: NetworkSpec): Extract<Layer['everywhere'], string> | null {
  const readings = new Set(buildNetwork(spec).layers.map(({ everywhere }) => everywhere));
  return (['untied', 'padded'] as const).find((why) => readings.has(why)) ?? null;
}

/**
 * The same network over an image of another size. Its list of parameters is the very same. Throws a NetworkError where the
 * image is too small, a RangeError where there is no such reading.
 */
export function fullyConvolutional(spec: NetworkSpec, height: number, width: number): NetworkSpec {
  const layers = buildNetwork(spec).layers.map(({ name, everywhere }): LayerSpec => {
    if (typeof everywhere === 'string') throw new RangeError(`${name} cannot be read over a larger input.`);
    return everywhere;
  });
  return { ...spec, input: { ...spec.input, height, width }, layers };
}
