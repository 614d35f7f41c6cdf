/**
 * Equivariance, measured: does a map of the shifted image equal the shifted map of the image? The error of a layer is
 * ‖f(shift x) − shift f(x)‖ / ‖f(x)‖, over the whole layer and over the units whose field stays clear of the border in
 * both images. There it is 0 for shared weights whenever the shift is a multiple of the layer's effective stride.
 */
import { fieldOfLayer, receptiveFieldOf, unitAt, type Network, type Shape } from '../../../network';

export interface EquivarianceError {
  /** Over every unit that has a counterpart. */
  readonly all: number;
  /** Over the units that see no padding and no edge of the image, before and after; NaN where there are none. */
  readonly inside: number;
  /** Shift of this layer in its own units; not whole where the effective stride does not divide the shift. */
  readonly rows: number;
  readonly columns: number;
  /** Whether the shift is whole here. Where it is not, the nearest whole shift was compared. */
  readonly whole: boolean;
}

/**
 * The error of one layer for an image shifted by `rows` down and `columns` right. `before` and `after` hold the
 * layer's values [y, x, channel] for the image and for the shifted image.
 */
export function equivarianceError(
  network: Network,
  layer: number,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  rows: number,
  columns: number,
): EquivarianceError {
  const [fieldRows, fieldColumns] = fieldOfLayer(network, layer);
  const shape = network.layers[layer]!.output;
  // A stride of 0 means that every unit sees the whole image: the map has no place that could move.
  const [down, right] = [rows / (fieldRows.stride || Infinity), columns / (fieldColumns.stride || Infinity)];
  const [wholeDown, wholeRight] = [Math.round(down), Math.round(right)];
  let difference = 0;
  let size = 0;
  let insideDifference = 0;
  let insideSize = 0;
  for (const [y, x] of counterparts(shape, wholeDown, wholeRight)) {
    const clear = seesNoEdge(network, layer, y, x) && seesNoEdge(network, layer, y + wholeDown, x + wholeRight);
    for (let channel = 0; channel < shape.channels; channel++) {
      const was = before[unitAt(shape, y, x, channel)]!;
      const is = after[unitAt(shape, y + wholeDown, x + wholeRight, channel)]!;
      difference += (is - was) ** 2;
      size += was ** 2;
      if (!clear) continue;
      insideDifference += (is - was) ** 2;
      insideSize += was ** 2;
    }
  }
  return {
    all: ratio(difference, size),
    inside: ratio(insideDifference, insideSize),
    rows: down,
    columns: right,
    whole: Number.isInteger(down) && Number.isInteger(right),
  };
}

/** 0 / 0 is NaN: nothing to compare. */
const ratio = (difference: number, size: number): number => Math.sqrt(difference) / Math.sqrt(size);

/** Places of a map whose shifted place is still inside it. */
function* counterparts(shape: Shape, down: number, right: number): Generator<readonly [number, number]> {
  for (let y = Math.max(0, -down); y < Math.min(shape.height, shape.height - down); y++) {
    for (let x = Math.max(0, -right); x < Math.min(shape.width, shape.width - right); x++) yield [y, x];
  }
}

function seesNoEdge(network: Network, layer: number, y: number, x: number): boolean {
  const { box, clipped } = receptiveFieldOf(network, layer, unitAt(network.layers[layer]!.output, y, x, 0)).at(-1)!;
  return (
    box.top === clipped.top && box.left === clipped.left && box.bottom === clipped.bottom && box.right === clipped.right
  );
}
