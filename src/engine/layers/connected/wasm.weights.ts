/**
 * The rows of weights of a C layer as the products want them: turned into panels, and, where there is a connection table,
 * spread out to full rows and folded back. The products then need to know of no table, at the price of some
 * multiplications by 0. Where the table is one of groups, each group can be a product of its own instead.
 */
import { groupsOf, type Layer } from '../../../network';
import type { PlanContext } from '../../wasm/pass';

export interface WeightRows {
  /** Address of full rows, [map × taps], of the weights that begin at `weights` (a position's, or the map's). */
  spread(weights: number): number;
  /** Address of those rows in panels of 8 maps, turned: [panel][tap][8]. */
  panels(weights: number): number;
  /** Address for the gradient of full rows, 0 at first where it is not that of the weights themselves. */
  gradient(gradWeights: number): number;
  /** Adds that gradient to the one of the weights. */
  fold(gradWeights: number): void;
}

const PANEL = 8;

export const hasTable = ({ spec }: Layer): boolean => 'table' in spec && spec.table !== undefined;

/**
 * Into how many products the groups of a layer are parted: as many as leave each a whole panel, for lanes that nothing fills
 * cost as much. 64 maps over themselves alone go forward in a third of the time so.
 */
export function productParts(layer: Layer): number {
  const { channels } = layer.output;
  const groups = groupsOf(layer) ?? 1;
  let parts = groups;
  while (parts > 1 && (groups % parts > 0 || channels / parts < PANEL)) parts--;
  return parts;
}

/** Of one of so many parts of the maps at a time. */
export function weightRows(layer: Layer, parts: number, context: PlanContext): WeightRows {
  const { kernels, arena } = context;
  const { input, output, window } = layer;
  const maps = output.channels / parts;
  const taps = (window.kernel[0] * window.kernel[1] * input.channels) / parts;
  const panels = arena.reserveFloats(Math.ceil(maps / PANEL) * PANEL * taps);
  const isPlain = layer.sources[0]!.length === input.channels / parts && (parts > 1 || !hasTable(layer));
  const rows = isPlain ? plainRows : tabledRows(layer, parts, context);
  return {
    ...rows,
    panels(weights) {
      kernels.transposePanels(maps, taps, rows.spread(weights), 4 * taps, panels);
      return panels;
    },
  };
}

const plainRows: Omit<WeightRows, 'panels'> = {
  spread: (weights) => weights,
  gradient: (gradWeights) => gradWeights,
  fold: () => {},
};

function tabledRows(layer: Layer, parts: number, { kernels, arena }: PlanContext): Omit<WeightRows, 'panels'> {
  const index = indexOfRows(layer, parts);
  const indexAddress = arena.place(index);
  const rows = arena.reserveFloats(index.length);
  const gradRows = arena.reserveFloats(index.length);
  return {
    spread(weights) {
      kernels.gatherIndexed(weights, indexAddress, index.length, rows);
      return rows;
    },
    gradient() {
      kernels.clear(gradRows, index.length);
      return gradRows;
    },
    fold: (gradWeights) => kernels.scatterIndexed(gradRows, indexAddress, index.length, gradWeights),
  };
}

/** Where each entry of the full rows, [map × kernelY × kernelX × channel], stands in the weights of a position's part; −1 for none. */
function indexOfRows({ input, output, window: { kernel }, sources }: Layer, parts: number): Int32Array<ArrayBuffer> {
  const places = kernel[0] * kernel[1];
  const [maps, channels] = [output.channels / parts, input.channels / parts];
  const index = new Int32Array(maps * places * channels).fill(-1);
  let weight = 0;
  // The first part stands for all: their maps fall into groups alike.
  sources.slice(0, maps).forEach((read, out) => {
    for (let place = 0; place < places; place++) {
      for (const map of read) index[(out * places + place) * channels + map] = weight++;
    }
  });
  return index;
}
