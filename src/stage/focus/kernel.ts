/**
 * How the weights of a unit are drawn: rows and columns of cells for one slice of what it reads, and where among the
 * layer's weights each cell stands. A row of weights is stored tap by tap, each with all maps that it reads.
 */
import { gridOf, isAlone, type Layer } from '../../network';

export interface Kernel {
  readonly rows: number;
  readonly columns: number;
  /** Cells that there are; the last row may be short. */
  readonly cells: number;
  /** Whether its cells are single units of the layer below, each of a map of its own. */
  readonly alone: boolean;
  /** How many maps are read, one shown at a time. */
  readonly slices: number;
  /** `each`: a weight a cell; `one`: a single coefficient for all that is read; `none`: nothing is learned or given. */
  readonly weights: 'each' | 'one' | 'none';
}

/** The kernel of the units of a map. Units that read single units have one slice, in which these stand as in their own picture. */
export function kernelOf(layer: Layer, map: number): Kernel {
  if (layer.coefficient !== null) return { rows: 1, columns: 1, cells: 1, alone: false, slices: 1, weights: 'one' };
  const weights = layer.weights || layer.fixedWeights ? 'each' : 'none';
  const [rows, columns] = layer.window.kernel;
  if (isAlone(layer.input) && rows * columns === 1) {
    const cells = layer.sources[map]!.length;
    return { ...gridOf(cells), cells, alone: true, slices: 1, weights };
  }
  return { rows, columns, cells: rows * columns, alone: false, slices: layer.sources[map]!.length, weights };
}
