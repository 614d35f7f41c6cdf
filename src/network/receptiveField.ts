/**
 * Theoretical receptive fields, by the closed form of Araujo, Norris and Sim ("Computing Receptive Fields of
 * Convolutional Neural Networks", Distill 2019), and the fields of single units: what of that box they really read.
 */
import type { Layer, Window } from './layer';
import type { Network } from './network';
import { positionOf, type Shape } from './shape';
import { span } from './window';

/** A chain's field along one axis: unit u sees from −padding + u·stride to −padding + u·stride + size − 1. */
export interface Field {
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
}

/** One axis of a layer's window. */
export interface Step {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation?: number;
}

/** r = 1 + Σ_l (k_l − 1)·Π_{i<l} s_i, S = Π s_l, P = Σ_l p_l·Π_{i<l} s_i, with k = d·(k − 1) + 1 where dilated. */
export function fieldOfChain(chain: readonly Step[]): Field {
  let size = 1;
  let stride = 1;
  let padding = 0;
  for (const step of chain) {
    size += (span(step.kernel, step.dilation ?? 1) - 1) * stride;
    padding += step.padding * stride;
    stride *= step.stride;
  }
  return { size, stride, padding };
}

/** A layer's window along one axis (0: rows, 1: columns). */
export const stepOf = (window: Window, axis: 0 | 1): Required<Step> => ({
  kernel: window.kernel[axis],
  stride: window.stride[axis],
  padding: window.padding[axis],
  dilation: window.dilation[axis],
});

/** The field, in the input, of the units of one layer: rows and columns. */
export const fieldOfLayer = (network: Network, layer: number): readonly [rows: Field, columns: Field] => {
  const chain = (axis: 0 | 1) => network.layers.slice(0, layer + 1).map(({ window }) => stepOf(window, axis));
  return [fieldOfChain(chain(0)), fieldOfChain(chain(1))];
};

/** An inclusive range of rows and columns; it may hang over the border until it is clipped. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The part of one layer (or of the input: layer −1) that belongs to a field. Windows are rectangles, the same in every
 * map, so what is read is each of some rows at each of some columns in each of some maps.
 */
export interface FieldPart {
  readonly layer: number;
  /** What is read, ascending: with holes where a window is dilated or narrower than its stride. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly maps: readonly number[];
  /** By the closed form: with its holes, and with what falls on padding. */
  readonly box: Box;
  /** Within the layer. */
  readonly clipped: Box;
}

/** Whether some place of the field, within its layer, is not read. */
export const hasHoles = ({ rows, columns, clipped }: FieldPart): boolean =>
  rows.length * columns.length < (clipped.bottom - clipped.top + 1) * (clipped.right - clipped.left + 1);

const shapeAt = (network: Network, layer: number): Shape => (layer < 0 ? network.input : network.layers[layer]!.output);

/** The box clipped to a layer; empty (bottom < top) where nothing of it is inside. */
export const clip = (box: Box, shape: Shape): Box => ({
  top: Math.max(0, box.top),
  left: Math.max(0, box.left),
  bottom: Math.min(shape.height - 1, box.bottom),
  right: Math.min(shape.width - 1, box.right),
});

const below = (layer: Layer, box: Box): Box => {
  const { kernel, stride, padding, dilation } = layer.window;
  return {
    top: box.top * stride[0] - padding[0],
    left: box.left * stride[1] - padding[1],
    bottom: box.bottom * stride[0] - padding[0] + span(kernel[0], dilation[0]) - 1,
    right: box.right * stride[1] - padding[1] + span(kernel[1], dilation[1]) - 1,
  };
};

const mapsBelow = (layer: Layer, maps: readonly number[]): readonly number[] =>
  [...new Set(maps.flatMap((map) => layer.sources[map]!))].toSorted((a, b) => a - b);

/** What a unit sees, from its own layer down to the input, its own place first. */
export function receptiveFieldOf(network: Network, layer: number, unit: number): readonly FieldPart[] {
  const { y, x, channel } = positionOf(shapeAt(network, layer), unit);
  let part = unitPart(layer, y, x, channel);
  const parts = [part];
  for (let at = layer; at >= 0; at--) {
    const here = network.layers[at]!;
    const box = below(here, part.box);
    part = {
      layer: at - 1,
      rows: readBy(part.rows, stepOf(here.window, 0), here.input.height),
      columns: readBy(part.columns, stepOf(here.window, 1), here.input.width),
      maps: mapsBelow(here, part.maps),
      box,
      clipped: clip(box, here.input),
    };
    parts.push(part);
  }
  return parts;
}

/** The units of the layers above that see a unit (of a layer, or of the input: layer −1), nearest layer first. */
export function projectiveFieldOf(network: Network, layer: number, unit: number): readonly FieldPart[] {
  const { y, x, channel } = positionOf(shapeAt(network, layer), unit);
  let part = unitPart(layer, y, x, channel);
  const parts: FieldPart[] = [];
  for (let at = layer + 1; at < network.layers.length; at++) {
    const here = network.layers[at]!;
    const rows = readersOf(part.rows, stepOf(here.window, 0), here.output.height);
    const columns = readersOf(part.columns, stepOf(here.window, 1), here.output.width);
    const below = new Set(part.maps);
    const maps = here.sources.flatMap((sources, map) => (sources.some((source) => below.has(source)) ? [map] : []));
    if (rows.length === 0 || columns.length === 0 || maps.length === 0) break;
    const box = { top: rows[0]!, left: columns[0]!, bottom: rows.at(-1)!, right: columns.at(-1)! };
    part = { layer: at, rows, columns, maps, box, clipped: box };
    parts.push(part);
  }
  return parts;
}

function unitPart(layer: number, y: number, x: number, channel: number): FieldPart {
  const box: Box = { top: y, left: x, bottom: y, right: x };
  return { layer, rows: [y], columns: [x], maps: [channel], box, clipped: box };
}

/** The places along one axis, of `size`, that windows at some places of the layer above read; ascending. */
function readBy(
  places: readonly number[],
  { kernel, stride, padding, dilation }: Required<Step>,
  size: number,
): number[] {
  const read = new Uint8Array(size);
  // At a stride of 0 all windows begin at the same place.
  for (const start of new Set(places.map((place) => place * stride - padding))) {
    for (let tap = 0; tap < kernel; tap++) {
      const at = start + tap * dilation;
      if (at >= 0 && at < size) read[at] = 1;
    }
  }
  return range(0, size - 1).filter((place) => read[place] === 1);
}

/** The places along one axis, of `size`, whose windows read some of the places of the layer below; ascending. */
function readersOf(places: readonly number[], step: Required<Step>, size: number): number[] {
  const { kernel, stride, padding, dilation } = step;
  const wanted = new Set(places);
  const reads = (place: number): boolean => {
    for (let tap = 0; tap < kernel; tap++) if (wanted.has(place * stride - padding + tap * dilation)) return true;
    return false;
  };
  return range(...above(places[0]!, places.at(-1)!, step, size)).filter(reads);
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** First and last unit along one axis whose window reaches the places from `first` to `last`, within `size` units. */
function above(first: number, last: number, step: Required<Step>, size: number): readonly [number, number] {
  if (step.stride === 0) return [0, size - 1];
  const reach = span(step.kernel, step.dilation) - 1;
  return [
    Math.max(0, Math.ceil((first + step.padding - reach) / step.stride)),
    Math.min(size - 1, Math.floor((last + step.padding) / step.stride)),
  ];
}
