/** What the focus row is about: the pinned unit's map, the units on it in the order they are walked, and one slice of what they read. */
import {
  gridOf,
  isAlone,
  learnedOf,
  positionOf,
  unitAt,
  walkOf,
  type Layer,
  type Network,
  type Walk,
} from '../../network';
import { unitInPinnedMap } from '../../store/actions/pin';
import type { State } from '../../store/state/state';
import { kernelOf, type Kernel } from './kernel';

/** A picture of cells: a map, or single units in a grid. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
}

export interface Focus {
  readonly network: Network;
  /** Index of the layer in the network. */
  readonly index: number;
  readonly layer: Layer;
  /** Of the pinned unit. */
  readonly map: number;
  readonly walk: Walk;
  readonly kernel: Kernel;
  /** What of the input is shown at a time, and the map of the input that it is; null where its units stand alone. */
  readonly slice: number;
  readonly inputMap: number | null;
  readonly input: Sheet;
  /** Whether every unit of the walk has weights of its own: there is a kernel for each. */
  readonly untied: boolean;
  /** The units whose kernels are shown: all of the walk, or one for all of them. */
  readonly owners: readonly number[];
}

/** The focus on a layer's map; `slice` beyond what there is becomes the last. A pixel of the input has its first reader's. */
export function focusOn(network: Network, index: number, map: number, wantedSlice: number): Focus {
  const layer = network.layers[index]!;
  const walk = walkOf(layer.output, map);
  const kernel = kernelOf(layer, map);
  const ownKernels = walk.withinMap ? layer.connectivity !== 'shared' : readAlike(layer);
  const untied = ownKernels && walk.count > 1 && kernel.weights !== 'none';
  const slice = Math.min(wantedSlice, kernel.slices - 1);
  return {
    network,
    index,
    layer,
    map,
    walk,
    kernel,
    slice,
    inputMap: kernel.alone ? null : layer.sources[map]![slice]!,
    input: kernel.alone ? gridOf(layer.input.channels) : { rows: layer.input.height, columns: layer.input.width },
    untied,
    owners: untied ? walk.units : [walk.withinMap ? walk.units[0]! : map],
  };
}

/** The layer and the map that the state puts in focus: those of the pinned unit, or for a pixel of the input the first layer's first. */
export function focusedMap({ pinned, shown }: Pick<State, 'pinned' | 'shown'>): readonly [layer: number, map: number] {
  if (pinned.layer < 0) return [0, 0];
  const layer = shown.network.layers[pinned.layer]!;
  // Single units stand in one picture: going from one to the next changes nothing but the mark.
  const together = isAlone(layer.output) && readAlike(layer);
  return [pinned.layer, together ? 0 : positionOf(layer.output, pinned.unit).channel];
}

/** Whether all maps read the same maps: their kernels are alike then. */
const readAlike = ({ sources }: Layer): boolean => sources.every((maps) => maps === sources[0]);

/** The unit that is marked, an index into the layer's values. */
export function markedUnit(state: Pick<State, 'pinned' | 'hovered' | 'shown'>): number {
  if (state.pinned.layer >= 0) return unitInPinnedMap(state);
  const { input, layers } = state.shown.network;
  const { y, x } = positionOf(input, state.pinned.unit);
  return unitAt(layers[0]!.output, ...windowOver(layers[0]!, y + 0.5, x + 0.5), 0);
}

/** The place whose window lies most nearly around a point of the input, in pixels from its corner; within the map. */
export function windowOver({ window, input, output }: Layer, y: number, x: number): [y: number, x: number] {
  const along = (axis: 0 | 1, at: number, from: number, to: number): number => {
    const [stride, kernel] = [window.stride[axis], window.dilation[axis] * (window.kernel[axis] - 1) + 1];
    // A window that is the whole input wherever its unit stands: the unit at the same part of its map.
    const place =
      kernel >= from && window.padding[axis] === 0
        ? Math.floor((at / from) * to)
        : Math.round((at + window.padding[axis] - kernel / 2) / stride);
    return Math.min(to - 1, Math.max(0, place));
  };
  return [along(0, y, input.height, output.height), along(1, x, input.width, output.width)];
}

/** The learned weights of a layer among all parameters, or those that are given; null where there are none. */
export function weightsIn(network: Network, index: number, parameters: Float32Array | null): Float32Array | null {
  const fits = parameters?.length === network.parameterCount;
  return (fits ? learnedOf(network, parameters, index, 'weights') : null) ?? network.layers[index]!.fixedWeights;
}

/** What the filter's picture has to show: every unit's kernel at the unit's place, or the one that there is. */
export const filterSheet = ({ untied, walk, kernel }: Focus): Sheet =>
  untied ? { rows: walk.rows * kernel.rows, columns: walk.columns * kernel.columns } : kernel;
