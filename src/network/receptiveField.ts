/**
 * Theoretical receptive fields, by the closed form of Araujo, Norris and Sim ("Computing Receptive Fields of
 * Convolutional Neural Networks", Distill 2019), and the fields of single units, clipped at the border.
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
export const stepOf = (window: Window, axis: 0 | 1): Step => ({
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

/** The part of one layer (or of the input: layer −1) that belongs to a field: a box, and the maps of it. */
export interface FieldPart {
  readonly layer: number;
  /** With what falls on padding. */
  readonly box: Box;
  /** Within the layer. */
  readonly clipped: Box;
  readonly maps: readonly number[];
}

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
  let box: Box = { top: y, left: x, bottom: y, right: x };
  let maps: readonly number[] = [channel];
  const parts: FieldPart[] = [{ layer, box, clipped: box, maps }];
  for (let at = layer; at >= 0; at--) {
    const here = network.layers[at]!;
    box = below(here, box);
    maps = mapsBelow(here, maps);
    parts.push({ layer: at - 1, box, clipped: clip(box, shapeAt(network, at - 1)), maps });
  }
  return parts;
}

/** The units of the layers above that can see a unit (of a layer, or of the input: layer −1), nearest layer first. */
export function projectiveFieldOf(network: Network, layer: number, unit: number): readonly FieldPart[] {
  const { y, x, channel } = positionOf(shapeAt(network, layer), unit);
  let box: Box = { top: y, left: x, bottom: y, right: x };
  let maps = new Set([channel]);
  const parts: FieldPart[] = [];
  for (let at = layer + 1; at < network.layers.length; at++) {
    const here = network.layers[at]!;
    const rows = above(box.top, box.bottom, stepOf(here.window, 0), here.output.height);
    const columns = above(box.left, box.right, stepOf(here.window, 1), here.output.width);
    box = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
    maps = new Set(here.sources.flatMap((sources, map) => (sources.some((source) => maps.has(source)) ? [map] : [])));
    if (box.bottom < box.top || box.right < box.left || maps.size === 0) break;
    parts.push({ layer: at, box, clipped: box, maps: [...maps] });
  }
  return parts;
}

/** First and last unit along one axis whose window touches the places from `first` to `last`, within `size` units. */
function above(first: number, last: number, step: Step, size: number): readonly [number, number] {
  if (step.stride === 0) return [0, size - 1];
  const reach = span(step.kernel, step.dilation ?? 1) - 1;
  return [
    Math.max(0, Math.ceil((first + step.padding - reach) / step.stride)),
    Math.min(size - 1, Math.floor((last + step.padding) / step.stride)),
  ];
}
