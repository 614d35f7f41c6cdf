/**
 * The fully convolutional reading of a network (LeCun 1998, section VII): a dense layer is a convolution whose kernel is
 * as large as its input, so the same parameters, in the same order, run on an image of any larger size. Every output
 * then equals the network slid to that place, at steps of the effective stride.
 */
import { buildNetwork } from './network';
import type { LayerSpec, NetworkSpec } from './spec';

/** Whether the reading exists: shared weights, no border to pad (padding would be seen at every place), no radial output. */
export function canBeFullyConvolutional(spec: NetworkSpec): boolean {
  return buildNetwork(spec).layers.every(
    ({ spec: layer, window, connectivity, bias, output }) =>
      layer.kind === 'dense' ||
      (window.padding.every((padding) => padding === 0) &&
        (layer.kind === 'pooling' ||
          (layer.kind !== 'radial' && connectivity === 'shared' && bias?.length === output.channels))),
  );
}

/** The same network over an image of another size. Its list of parameters is the very same. Throws a NetworkError where the image is too small. */
export function fullyConvolutional(spec: NetworkSpec, height: number, width: number): NetworkSpec {
  const layers = buildNetwork(spec).layers.map(({ spec: layer, input }): LayerSpec =>
    layer.kind === 'dense'
      ? {
          kind: 'convolution',
          name: layer.name,
          maps: layer.units,
          kernel: [input.height, input.width],
          activation: layer.activation,
        }
      : layer,
  );
  return { ...spec, input: { ...spec.input, height, width }, layers };
}
