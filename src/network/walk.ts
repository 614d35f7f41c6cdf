/** The order in which the positions of a layer are visited: a map row by row, or, where maps are single units, unit by unit. */
import type { Layer } from './layer';
import { positionOf, unitAt, type Shape } from './shape';

export interface Walk {
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  /** Whether the positions are the units of one map (else: the maps, one unit each). */
  readonly withinMap: boolean;
  /** Units in the order of the walk. */
  readonly units: readonly number[];
  indexOf(unit: number): number;
}

/** The walk that a unit lies on. */
export function walkOf(shape: Shape, unit: number): Walk {
  const { height, width, channels } = shape;
  const places = height * width;
  if (places > 1) {
    const { channel } = positionOf(shape, unit);
    return {
      rows: height,
      columns: width,
      count: places,
      withinMap: true,
      units: Array.from({ length: places }, (_, place) => place * channels + channel),
      indexOf: (at) => Math.floor(at / channels),
    };
  }
  return {
    ...gridOf(channels),
    count: channels,
    withinMap: false,
    units: Array.from({ length: channels }, (_, channel) => unitAt(shape, 0, 0, channel)),
    indexOf: (at) => at,
  };
}

/**
 * The units whose weights together are the kernel that a unit uses: one for all where they are shared, the units of its map
 * where each has a copy. Single units on one walk are maps of their own, and have no weight in common.
 */
export const ownersOfKernel = (subject: {
  readonly layer: Pick<Layer, 'connectivity'>;
  readonly walk: Pick<Walk, 'withinMap' | 'units'>;
  readonly unit: number;
}): readonly number[] =>
  subject.walk.withinMap && subject.layer.connectivity !== 'shared' ? subject.walk.units : [subject.unit];

/** A grid for single units, a little wider than high; the last row may be short. */
export function gridOf(count: number): { readonly rows: number; readonly columns: number } {
  const rows = Math.max(1, Math.floor(Math.sqrt(count)));
  for (let exact = rows; exact > rows / 2; exact--) {
    if (count % exact === 0) return { rows: exact, columns: count / exact };
  }
  return { rows, columns: Math.ceil(count / rows) };
}
