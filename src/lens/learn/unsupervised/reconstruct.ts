/** What an autoencoder makes of one image, read from the layer's windows: hidden maps up, and down again by the same weights. */
import { PADDING, units, squashingOf, type Layer } from '../../../network';

export interface Autoencoder {
  /** The encoder: a shared C layer over one input map. */
  readonly layer: Layer;
  /** [map, kernelY, kernelX]. */
  readonly kernels: Float32Array;
  readonly biases: Float32Array;
  readonly outputBias: number;
  /** Side of the windows in which one value survives. */
  readonly pool: number;
}

export interface Reconstruction {
  /** What survives, [y, x, map]. */
  readonly hidden: Float64Array;
  /** [y, x]. */
  readonly image: Float64Array;
  /** Mean over the pixels of ½ (reconstruction − input)². */
  readonly error: number;
}

/** `input`: the image as the network sees it, [y, x]. */
export function reconstruct(autoencoder: Autoencoder, input: Float32Array): Reconstruction {
  const { layer, kernels, biases, outputBias } = autoencoder;
  const hidden = Float64Array.from({ length: units(layer.output) }, (_, unit) => {
    let sum = biases[unit % layer.output.channels]!;
    layer.reads(unit, (from, weight) => {
      if (from !== PADDING) sum += kernels[weight]! * input[from]!;
    });
    return squashingOf(layer.activation).value(sum);
  });
  const survivors = largestOfWindows(autoencoder, hidden);
  const image = new Float64Array(input.length).fill(outputBias);
  survivors.forEach((value, unit) => {
    if (value === 0) return;
    layer.reads(unit, (to, weight) => {
      if (to !== PADDING) image[to]! += value * kernels[weight]!;
    });
  });
  const error = image.reduce((sum, y, pixel) => sum + 0.5 * (y - input[pixel]!) ** 2, 0) / image.length;
  return { hidden: survivors, image, error };
}

function largestOfWindows({ layer, pool }: Autoencoder, hidden: Float64Array): Float64Array {
  const { height, width, channels } = layer.output;
  const best = new Map<number, number>();
  const windows = Math.ceil(width / pool);
  for (let unit = 0; unit < hidden.length; unit++) {
    const place = Math.floor(unit / channels);
    const [y, x] = [Math.floor(place / width), place % width];
    const window = (Math.floor(y / pool) * windows + Math.floor(x / pool)) * channels + (unit % channels);
    const before = best.get(window);
    if (before === undefined || Math.abs(hidden[unit]!) > Math.abs(hidden[before]!)) best.set(window, unit);
  }
  const survivors = new Float64Array(height * width * channels);
  for (const unit of best.values()) survivors[unit] = hidden[unit]!;
  return survivors;
}
