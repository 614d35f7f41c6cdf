/**
 * Where a layer's numbers lie on the device.
 *
 * Values: a texel holds one unit's value for four images of the batch. The maps of a layer are dealt in groups over the
 * planes of an array texture, so that one pass computes a group of maps at once and each input it fetches serves them all:
 * map = group · planes + plane, texel = ((quartet · height + y) · width + x) · groups + group, and a quartet is four images.
 *
 * Weights: a texel holds the weights of one tap for four maps: texel = ((row · taps + tap) · groups + group) · quads + quad,
 * map = group · planes + 4 · quad + component. All connectivities use it; `row` alone tells them apart: it is 0 for a shared
 * layer and the position of the unit otherwise.
 */
import { isPadded, type Layer, type Network, type Shape } from '../../network';
import type { Sizes } from './source';

export interface ValuesLayout {
  readonly shape: Shape;
  readonly planes: number;
  readonly groups: number;
  /** Texels a plane for four images. */
  readonly texelsPerQuartet: number;
}

export function valuesLayout(shape: Shape, planes: number): ValuesLayout {
  const groups = Math.ceil(shape.channels / planes);
  return { shape, planes, groups, texelsPerQuartet: shape.height * shape.width * groups };
}

/** Planes for a layer of single units: there is little to compute, and each plane takes a shader's compiler milliseconds. */
const PLANES_OF_UNITS = 4;

/** Layouts of the input and of every layer's values, for a device that writes `widest` planes at once. */
export function networkLayouts(network: Network, widest: number): ValuesLayout[] {
  const layouts = [valuesLayout(network.input, planesFor(network.input.channels, widest))];
  for (const { output, keepsMaps } of network.layers) {
    const limit = output.height * output.width === 1 ? Math.min(widest, PLANES_OF_UNITS) : widest;
    // Where a map reads its own map alone, both lie in the same plane.
    layouts.push(valuesLayout(output, keepsMaps ? layouts.at(-1)!.planes : planesFor(output.channels, limit)));
  }
  return layouts;
}

/** All maps in one group where they fit; else the largest even deal, or the one that leaves the fewest planes empty. */
function planesFor(channels: number, widest: number): number {
  if (channels <= widest) return channels;
  let best = widest;
  for (let planes = widest; planes > widest / 2; planes--) {
    const slots = (count: number): number => Math.ceil(channels / count) * count;
    if (slots(planes) < slots(best)) best = planes;
  }
  return best;
}

/** A layout and its rows as sizes of a shader, under a prefix (`IN`, `OUT`). */
export const valuesSizes = (prefix: string, { shape, planes, groups }: ValuesLayout, shift: number): Sizes => ({
  [`${prefix}_HEIGHT`]: shape.height,
  [`${prefix}_WIDTH`]: shape.width,
  [`${prefix}_CHANNELS`]: shape.channels,
  [`${prefix}_PLANES`]: planes,
  [`${prefix}_GROUPS`]: groups,
  [`${prefix}_SHIFT`]: shift,
});

/** Index of a unit of the quartet's first image among the texels of its plane. */
export function texelOfUnit({ shape, planes, groups }: ValuesLayout, unit: number): { texel: number; plane: number } {
  const channel = unit % shape.channels;
  const place = (unit - channel) / shape.channels;
  return { texel: place * groups + Math.floor(channel / planes), plane: channel % planes };
}

export interface WeightsLayout {
  /** Rows of weights: 1 where all positions share, else one a position. */
  readonly rows: number;
  readonly taps: number;
  /** Taps but the bias's. */
  readonly weightTaps: number;
  /** The tap whose input is the constant 1, or −1. */
  readonly biasTap: number;
  readonly groups: number;
  readonly planes: number;
  /** Texels for the maps of one group. */
  readonly quads: number;
  readonly texels: number;
}

export function weightsLayout(rows: number, weightTaps: number, bias: boolean, output: ValuesLayout): WeightsLayout {
  const taps = weightTaps + (bias ? 1 : 0);
  const quads = Math.ceil(output.planes / 4);
  return {
    rows,
    taps,
    weightTaps,
    biasTap: bias ? weightTaps : -1,
    groups: output.groups,
    planes: output.planes,
    quads,
    texels: rows * taps * output.groups * quads,
  };
}

/** Index of a weight among all numbers of its texture. */
export function weightAt(layout: WeightsLayout, row: number, tap: number, map: number): number {
  const group = Math.floor(map / layout.planes);
  const plane = map - group * layout.planes;
  const texel = ((row * layout.taps + tap) * layout.groups + group) * layout.quads + (plane >> 2);
  return 4 * texel + (plane & 3);
}

/** The layer's windows as sizes of a shader. A unit that sees the whole input has no stride. */
export const windowSizes = ({ window, connectivity }: Layer): Sizes => {
  const [strideY, strideX] = connectivity === 'full' ? [0, 0] : window.stride;
  return {
    KERNEL_HEIGHT: window.kernel[0],
    KERNEL_WIDTH: window.kernel[1],
    STRIDE_Y: strideY,
    STRIDE_X: strideX,
    PADDING_Y: window.padding[0],
    PADDING_X: window.padding[1],
    DILATION_Y: window.dilation[0],
    DILATION_X: window.dilation[1],
    PADDED: isPadded(window),
    WHOLE_INPUT: connectivity === 'full',
  };
};
