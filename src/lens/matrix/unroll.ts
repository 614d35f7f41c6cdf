/**
 * From a kernel to the rows of a matrix, on an image small enough that every cell can be seen: the window lies at one
 * place after the other, and the rows of the image, laid end to end, are one row of the matrix.
 */
import { buildLayer, isWindowed, span, type Layer, type Network } from '../../network';
import { entriesOf, NOT_CONNECTED } from './entries';
import { viewAs } from './viewAs';

export interface Unrolling {
  /** The small image. */
  readonly height: number;
  readonly width: number;
  /** Positions of the window, and rows of the matrix. */
  readonly positions: number;
  /** Positions in one row of the output. */
  readonly across: number;
  /** [position][pixel]: the index of the kernel's weight there, [kernelY · width + kernelX], or NOT_CONNECTED. */
  readonly rows: readonly Int32Array[];
}

/** So many positions an axis, fewer where the image would get wider than this. */
const MOST_POSITIONS = 4;
const WIDEST = 12;

/** The unrolling of a layer's window without padding, its weights shared; null where every unit sees the whole input. */
export function unrollingOf(network: Network, at: number): Unrolling | null {
  // A full layer's window is the whole input; as a shared one it has the kernel that is meant.
  const layer: Layer = viewAs(network, at, 'shared').layer;
  const { spec, window } = layer;
  if (!isWindowed(spec)) return null;
  const side = (axis: 0 | 1): number => {
    const reach = span(window.kernel[axis], window.dilation[axis]);
    const fitting = Math.floor((WIDEST - reach) / window.stride[axis]) + 1;
    const positions = Math.min(MOST_POSITIONS, Math.max(2, fitting));
    return (positions - 1) * window.stride[axis] + reach;
  };
  const input = { height: side(0), width: side(1), channels: 1 };
  const { kernel, stride, dilation } = window;
  const small = buildLayer(
    { kind: 'convolution', name: layer.name, maps: 1, kernel, stride, dilation, activation: 'identity' },
    input,
  );
  const entries = entriesOf(small);
  return {
    ...input,
    positions: entries.rows,
    across: small.output.width,
    rows: Array.from({ length: entries.rows }, (_, position) =>
      Int32Array.from({ length: entries.columns }, (_, pixel) => entries.at(position, pixel)),
    ),
  };
}

/** What is to be said at a time: how many rows lie in the matrix, and how the window last moved. */
export type Moment = 'kernel' | 'first' | 'right' | 'down' | 'all';

export function momentAt({ positions, across }: Unrolling, rowsDone: number): Moment {
  if (rowsDone === 0) return 'kernel';
  if (rowsDone === 1) return 'first';
  if (rowsDone === positions) return 'all';
  return (rowsDone - 1) % across === 0 ? 'down' : 'right';
}

/** Columns that the weights move by from the row before last to the last one done. */
export function shiftAt({ rows }: Unrolling, rowsDone: number): number {
  const start = (row: Int32Array): number => row.findIndex((weight) => weight !== NOT_CONNECTED);
  return start(rows[rowsDone - 1]!) - start(rows[rowsDone - 2]!);
}
