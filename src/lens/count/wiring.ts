/** What a layer's counts are products of: its positions, its groups of maps that see equally much, and what is learned. */
import type { Layer } from '../../network';

/** Maps that read equally many inputs through their window. */
export interface MapGroup {
  readonly maps: number;
  /** Inputs of one unit as factors: kernel rows, kernel columns, input maps. */
  readonly taps: readonly number[];
}

export interface Wiring {
  /** Rows and columns of the output. */
  readonly places: readonly [rows: number, columns: number];
  readonly groups: readonly MapGroup[];
  /** The learned weights of one row: one a tap, a single coefficient (S layers of 1998), or none. */
  readonly learned: 'taps' | 'coefficient' | 'nothing';
  /** Whether the positions of a map share one row of weights. */
  readonly shared: boolean;
  readonly bias: 'map' | 'unit' | 'none';
}

/** The wiring of a layer, or of one of its maps alone. */
export function wiringOf(layer: Layer, map?: number): Wiring {
  const { height, width, channels } = layer.output;
  const rows = map === undefined ? layer.sources : [layer.sources[map]!];
  const byReach = new Map<number, number>();
  for (const sources of rows) byReach.set(sources.length, (byReach.get(sources.length) ?? 0) + 1);
  return {
    places: [height, width],
    groups: [...byReach].map(([reach, maps]) => ({ maps, taps: [...layer.window.kernel, reach] })),
    learned: !layer.weights ? 'nothing' : layer.coefficient === null ? 'taps' : 'coefficient',
    shared: layer.connectivity === 'shared',
    bias: !layer.bias ? 'none' : layer.bias.length === channels && layer.connectivity === 'shared' ? 'map' : 'unit',
  };
}
