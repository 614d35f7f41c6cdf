/**
 * A blur before every subsampling, so that a shift by one pixel changes little of what is kept (Zhang 2019). Composed of
 * layers that exist: an average over 2×2 is the smallest blur. Layers that are added have no parameters.
 */
import { parameterCountOf } from './counts';
import { isWindowed, ownStrideOf, strideOf } from './descriptions';
import { NetworkError } from './errors';
import type { Layer } from './layer';
import { buildLayer } from './layers';
import { isAlone, type Shape } from './shape';
import type { LayerSpec, NetworkSpec, PoolingSpec } from './spec';

/**
 * The network with its subsampling blurred. An average or S layer is a 2×2 blur already and gets another before it; a
 * maximum, or a C layer of stride 2, is computed at every place first and then averaged at the stride. Where that would
 * change the size of a map the layer stays as it was. One that is blurred already comes out as it is.
 */
export function blurBeforeSubsampling(given: NetworkSpec): NetworkSpec {
  const spec = withoutBlur(given);
  let shape: Shape = { height: spec.input.height, width: spec.input.width, channels: spec.input.channels };
  const layers = spec.layers.flatMap((layerSpec) => {
    const before = shape;
    const layer = buildLayer(layerSpec, before);
    shape = layer.output;
    const blurred = blurredForms(layer).find((form) => givesUnits(form, before, shape));
    return blurred ?? [layerSpec];
  });
  return { ...spec, layers };
}

const blurOf = (name: string): string => `${name} blur`;

const isBlurOf = (layer: LayerSpec | undefined, name: string): layer is PoolingSpec =>
  layer?.kind === 'pooling' && layer.combine === 'average' && layer.name === blurOf(name);

/** Whether a blur stands beside any layer of the network. */
export const isBlurred = ({ layers }: NetworkSpec): boolean =>
  layers.some(({ name }, index) => isBlurOf(layers[index - 1], name) || isBlurOf(layers[index + 1], name));

/**
 * Whether a blur can be put somewhere and leaves the parameters as they are: a C layer with a stride that is local, or has
 * a bias a unit, would need others. Says nothing about size: a blurred network may have too much to be built.
 */
export function canBlur(spec: NetworkSpec): boolean {
  const blurred = blurBeforeSubsampling(spec);
  return isBlurred(blurred) && parameterCountOf(blurred) === parameterCountOf(spec);
}

/** The way back from `blurBeforeSubsampling`. */
export function withoutBlur(spec: NetworkSpec): NetworkSpec {
  const { layers } = spec;
  return {
    ...spec,
    layers: layers.flatMap((layer, index) => {
      const [before, after] = [layers[index - 1], layers[index + 1]];
      if ((before && isBlurOf(layer, before.name)) || (after && isBlurOf(layer, after.name))) return [];
      if (isBlurOf(after, layer.name)) return [withStride(layer, after.stride)];
      return [isBlurOf(before, layer.name) && 'stride' in layer ? withStride(layer, layer.stride) : layer];
    }),
  };
}

/** A stride is written down where it is not what the layer has of itself. */
function withStride(layer: LayerSpec, stride: PoolingSpec['stride']): LayerSpec {
  if (!isWindowed(layer) || stride === undefined) return layer;
  const { stride: _, ...plain } = layer;
  return JSON.stringify(stride) === JSON.stringify(ownStrideOf(layer)) ? plain : { ...plain, stride };
}

function blurredForms({ spec, keepsMaps, combine, output }: Layer): readonly (readonly LayerSpec[])[] {
  // A single place is no sample of many.
  if (!isWindowed(spec) || isAlone(output)) return [];
  const stride = strideOf(spec);
  if (Math.max(...[stride].flat()) === 1) return [];
  const blur = (padding: number, steps: PoolingSpec['stride']): PoolingSpec => ({
    kind: 'pooling',
    name: blurOf(spec.name),
    combine: 'average',
    kernel: 2,
    stride: steps,
    padding,
  });
  const before = keepsMaps && combine === 'sum';
  return [0, 1].map((padding) =>
    before ? [blur(padding, 1), { ...spec, stride }] : [{ ...spec, stride: 1 }, blur(padding, stride)],
  );
}

/** Whether the layers fit over the input and give units as these. A window of the whole input has no room for a blur before it. */
function givesUnits(layers: readonly LayerSpec[], input: Shape, wanted: Shape): boolean {
  try {
    const { height, width, channels } = layers.reduce((shape, layer) => buildLayer(layer, shape).output, input);
    return height === wanted.height && width === wanted.width && channels === wanted.channels;
  } catch (error) {
    if (error instanceof NetworkError) return false;
    throw error;
  }
}
