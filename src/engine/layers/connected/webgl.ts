/**
 * Passes of a connected layer: a C layer however it is connected, and a dense one, whose window is the whole input. They
 * are one family of shaders, out = f(Σ w[row] · in + b); the connectivity sets `ROW`, the address of a unit's weights.
 */
import type { Layer } from '../../../network';
import { GradientSum } from '../../webgl/gradients';
import { slope, squash, type BuildLayerPasses, type WebGLSide } from '../../webgl/layer';
import { weightAt, weightsLayout, windowSizes, type WeightsLayout } from '../../webgl/layout';
import { LearnedBlock, type VisitParameters } from '../../webgl/parameters';
import { Pass } from '../../webgl/pass';
import type { Sizes } from '../../webgl/source';
import errors from './errors.frag?raw';
import forward from './forward.frag?raw';
import gradients from './gradients.frag?raw';

const FORWARD = [{ name: 'connected/forward.frag', text: forward }];
const ERRORS = [{ name: 'connected/errors.frag', text: errors }];
const GRADIENTS = [{ name: 'connected/gradients.frag', text: gradients }];

const connectedPasses: BuildLayerPasses = (place) => {
  const { device, layer, input, output, inputErrors, outputErrors } = place;
  const shared = layer.connectivity === 'shared';
  const places = layer.output.height * layer.output.width;
  /** The nets of 1989 share weights but no biases: these then make a block of their own, with no tap but the bias. */
  const ownBias = shared && layer.bias!.length > layer.output.channels;
  const kernelTaps = layer.window.kernel[0] * layer.window.kernel[1] * input.layout.groups * input.layout.planes;
  const layout = weightsLayout(shared ? 1 : places, kernelTaps, !ownBias, output.layout);
  const sizes: Sizes = { ...input.sizes('IN'), ...output.sizes('OUT'), ...windowSizes(layer) };

  const learned = (name: string, of: WeightsLayout, isShared: boolean, visit: VisitParameters): LearnedBlock =>
    new LearnedBlock(device, {
      name,
      layout: of,
      visit,
      mask: of === layout && hasTable(layer) ? connectionMask(layer, layout) : null,
      gradients: new GradientSum(device, of, isShared ? layer.output.height : 1, {
        name: `${name} gradients`,
        files: GRADIENTS,
        sizes: { ...sizes, ...weightSizes(of, isShared) },
        sources: { errors: outputErrors, values: input },
      }),
    });

  const weights = learned(layer.weights!.name, layout, shared, (each) => {
    visitWeights(layer, layout, place.weights!.offset, each);
    if (!ownBias) visitBiases(layer, layout, place.bias!.offset, each);
  });
  const biasLayout = weightsLayout(places, 0, true, output.layout);
  const biases = ownBias
    ? learned(layer.bias!.name, biasLayout, false, (each) => visitBiases(layer, biasLayout, place.bias!.offset, each))
    : null;
  const read = { ...weightSizes(layout, shared), WEIGHT_SHIFT: weights.shift };

  return {
    blocks: biases ? [weights, biases] : [weights],
    forward: new Pass(device, {
      name: `${layer.name} forward`,
      files: FORWARD,
      sizes: {
        ...sizes,
        ...read,
        ...squash(layer.activation),
        UNROLLED: unrolled(layer, input.layout.planes),
        ...(biases ? { OWN_BIAS: true, BIAS_SHIFT: biases.shift } : {}),
      },
      sources: { values: input, weights, ...(biases ? { biases } : {}) },
      target: output,
    }),
    backward: () =>
      new Pass(device, {
        name: `${layer.name} errors`,
        files: ERRORS,
        sizes: { ...sizes, ...read, ...slope('SLOPE_BELOW', place.below) },
        sources: { errors: outputErrors, values: input, weights },
        target: inputErrors,
      }),
  };
};

export const passes: WebGLSide = { convolution: connectedPasses, dense: connectedPasses };

/** Inputs whose products are written out between two turns of a loop, about: a turn costs as much as a dozen products. */
const WRITTEN_OUT = 8;

/** Columns of the kernel that are written out: all of them where a place has few maps, else one. */
const unrolled = ({ window, input }: Layer, planes: number): number =>
  planes === input.channels && window.kernel[1] * planes <= WRITTEN_OUT ? window.kernel[1] : 1;

/** The address of a weight as sizes of a shader. Sharing is `ROW` alone. */
export const weightSizes = (layout: WeightsLayout, shared: boolean): Sizes => ({
  SHARED: shared,
  'ROW(y, x)': shared ? 0 : '((y) * OUT_WIDTH + (x))',
  ROWS: layout.rows,
  TAPS: layout.taps,
  TAP_QUADS: Math.ceil(layout.taps / 4),
  TAP_STRIDE: layout.groups * layout.quads,
  WEIGHT_TAPS: layout.weightTaps,
  BIAS_TAP: layout.biasTap,
  QUADS: layout.quads,
});

/** Visits the weights in the order of network/: a row a unit, taps as [kernelY, kernelX, in]. */
export function visitWeights(
  layer: Layer,
  layout: WeightsLayout,
  offset: number,
  each: (parameter: number, place: number) => void,
): void {
  const { channels } = layer.output;
  const kernelPlaces = layer.window.kernel[0] * layer.window.kernel[1];
  const slots = layout.weightTaps / kernelPlaces;
  const stride = weightAt(layout, 0, 1, 0);
  for (let row = 0; row < layout.rows; row++) {
    for (let map = 0; map < channels; map++) {
      let parameter = offset + layer.rowOf(row * channels + map);
      const first = weightAt(layout, row, 0, map);
      const sources = layer.sources[map]!;
      for (let kernel = 0; kernel < kernelPlaces; kernel++)
        for (const source of sources) each(parameter++, first + (kernel * slots + source) * stride);
    }
  }
}

function visitBiases(
  layer: Layer,
  layout: WeightsLayout,
  offset: number,
  each: (parameter: number, place: number) => void,
): void {
  const { channels } = layer.output;
  for (let row = 0; row < layout.rows; row++)
    for (let map = 0; map < channels; map++)
      each(offset + layer.biasOf(row * channels + map), weightAt(layout, row, layout.biasTap, map));
}

const hasTable = (layer: Layer): boolean => layer.sources.some(({ length }) => length < layer.input.channels);

/** 1 for each number of a row that is a connection or a bias: the table leaves the others 0 for ever. */
function connectionMask(layer: Layer, layout: WeightsLayout): Float32Array {
  const row: WeightsLayout = { ...layout, rows: 1 };
  const mask = new Float32Array((4 * layout.texels) / layout.rows);
  visitWeights(layer, row, 0, (_, place) => {
    mask[place] = 1;
  });
  if (layout.biasTap >= 0)
    for (let map = 0; map < layer.output.channels; map++) mask[weightAt(layout, 0, layout.biasTap, map)] = 1;
  return mask;
}
