/**
 * A convolutional autoencoder with tied weights (Masci et al. 2011): h = f(w ∗ x + b), then y = Σ over maps of h spread by
 * the same kernel, turned by 180° as a convolution sees it, + c. Of each pool×pool window of h only the value of largest
 * size survives, or copying pixels would be enough. Loss: mean over the pixels of ½(y − x)². Plain loops, float64.
 */
import { squashingOf, type Activation } from '../../network';

export interface AutoencoderShape {
  /** The image, [y, x]. */
  readonly height: number;
  readonly width: number;
  readonly maps: number;
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly paddingBehind: readonly [number, number];
  /** Side of the windows in which one value survives; 1 keeps all. */
  readonly pool: number;
  readonly activation: Activation;
}

/** [map, kernelY, kernelX] of the kernels, then a bias a map, then the one bias of the reconstruction. */
export type AutoencoderParameters = Float64Array;

export const taps = ({ kernel }: AutoencoderShape): number => kernel[0] * kernel[1];
export const parameterCount = (shape: AutoencoderShape): number => shape.maps * (taps(shape) + 1) + 1;

export function hiddenSize(shape: AutoencoderShape): readonly [number, number] {
  const { kernel, stride, padding, paddingBehind } = shape;
  const along = (axis: 0 | 1, size: number): number =>
    Math.floor((size + padding[axis] + paddingBehind[axis] - kernel[axis]) / stride[axis]) + 1;
  return [along(0, shape.height), along(1, shape.width)];
}

/** Visits (tap, pixel) of one window; taps over the border are left out, they read 0 and write nowhere. */
function visitWindow(shape: AutoencoderShape, y: number, x: number, visit: (tap: number, pixel: number) => void): void {
  const { height, width, kernel, stride, padding } = shape;
  for (let ky = 0; ky < kernel[0]; ky++) {
    const row = y * stride[0] - padding[0] + ky;
    if (row < 0 || row >= height) continue;
    for (let kx = 0; kx < kernel[1]; kx++) {
      const column = x * stride[1] - padding[1] + kx;
      if (column >= 0 && column < width) visit(ky * kernel[1] + kx, row * width + column);
    }
  }
}

/** All of h before any value is dropped, [map, y, x]. */
export function encode(
  shape: AutoencoderShape,
  parameters: AutoencoderParameters,
  image: ArrayLike<number>,
): Float64Array {
  const [rows, columns] = hiddenSize(shape);
  const size = taps(shape);
  const { value } = squashingOf(shape.activation);
  const hidden = new Float64Array(shape.maps * rows * columns);
  for (let map = 0, at = 0; map < shape.maps; map++) {
    const bias = parameters[shape.maps * size + map]!;
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        let sum = bias;
        visitWindow(shape, y, x, (tap, pixel) => (sum += parameters[map * size + tap]! * image[pixel]!));
        hidden[at++] = value(sum);
      }
    }
  }
  return hidden;
}

/**
 * Drops, in place, all but the value of largest size of each window; of equals the first survives. Answers with 1 for each
 * value that survives, 0 for each that is dropped: a survivor may be 0 itself.
 */
export function keepLargest(shape: AutoencoderShape, hidden: Float64Array): Uint8Array {
  const { maps, pool } = shape;
  const survives = new Uint8Array(hidden.length);
  if (pool === 1) return survives.fill(1);
  const [rows, columns] = hiddenSize(shape);
  for (let map = 0; map < maps; map++) {
    for (let top = 0; top < rows; top += pool) {
      for (let left = 0; left < columns; left += pool) {
        let best = -1;
        for (let y = top; y < Math.min(rows, top + pool); y++) {
          for (let x = left; x < Math.min(columns, left + pool); x++) {
            const at = (map * rows + y) * columns + x;
            if (best < 0) best = at;
            else if (Math.abs(hidden[at]!) > Math.abs(hidden[best]!)) {
              hidden[best] = 0;
              best = at;
            } else hidden[at] = 0;
          }
        }
        survives[best] = 1;
      }
    }
  }
  return survives;
}

/** y, [y, x], of what survives. */
export function decode(shape: AutoencoderShape, parameters: AutoencoderParameters, hidden: Float64Array): Float64Array {
  const [rows, columns] = hiddenSize(shape);
  const size = taps(shape);
  const image = new Float64Array(shape.height * shape.width).fill(parameters.at(-1)!);
  for (let at = 0; at < hidden.length; at++) {
    const value = hidden[at]!;
    if (value === 0) continue;
    const map = Math.floor(at / (rows * columns));
    const place = at % (rows * columns);
    visitWindow(shape, Math.floor(place / columns), place % columns, (tap, pixel) => {
      image[pixel]! += value * parameters[map * size + tap]!;
    });
  }
  return image;
}

/** Mean over the pixels of ½(y − x)². */
export const reconstructionLoss = (reconstruction: ArrayLike<number>, image: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < image.length; i++) sum += 0.5 * (reconstruction[i]! - image[i]!) ** 2;
  return sum / image.length;
};

/** The loss of one image; its gradient is added to `gradient`. A kernel gets two terms: as encoder and as decoder. */
export function backward(
  shape: AutoencoderShape,
  parameters: AutoencoderParameters,
  image: ArrayLike<number>,
  gradient: Float64Array,
): number {
  const hidden = encode(shape, parameters, image);
  const survives = keepLargest(shape, hidden);
  const reconstruction = decode(shape, parameters, hidden);
  const [rows, columns] = hiddenSize(shape);
  const size = taps(shape);
  const { slope } = squashingOf(shape.activation);
  const errors = reconstruction.map((y, pixel) => (y - image[pixel]!) / image.length);
  gradient[gradient.length - 1]! += errors.reduce((sum, error) => sum + error, 0);
  for (let at = 0; at < hidden.length; at++) {
    // A dropped value reaches no pixel. One that is 0 does: tanh is steepest there.
    if (survives[at] === 0) continue;
    const value = hidden[at]!;
    const map = Math.floor(at / (rows * columns));
    const place = at % (rows * columns);
    const [y, x] = [Math.floor(place / columns), place % columns];
    let arriving = 0;
    visitWindow(shape, y, x, (tap, pixel) => {
      arriving += errors[pixel]! * parameters[map * size + tap]!;
      gradient[map * size + tap]! += errors[pixel]! * value;
    });
    const error = arriving * slope(value);
    gradient[shape.maps * size + map]! += error;
    visitWindow(shape, y, x, (tap, pixel) => (gradient[map * size + tap]! += error * image[pixel]!));
  }
  return reconstructionLoss(reconstruction, image);
}
