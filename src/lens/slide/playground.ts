/** A convolution of one's own: window, stride, padding and dilation within what fits the picture, and the kernel that goes with them. */
import { buildLayer, span, type ConvolutionSpec, type Layer } from '../../network';
import type { Grey } from '../../store/actions/slidePicture';
import { classicKernel, type Classic } from './classics';

export interface Settings {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

export const FIRST_SETTINGS: Settings = { kernel: 3, stride: 1, padding: 0, dilation: 1 };

const LARGEST: Settings = { kernel: 7, stride: 4, padding: 6, dilation: 4 };

/** How far each setting can go while the others stay: the window must fit the padded picture, and never hold padding alone. */
export function limitsOf(settings: Settings, picture: Pick<Grey, 'height' | 'width'>): Settings {
  const side = Math.min(picture.height, picture.width);
  const largestThat = (key: keyof Settings): number => {
    let limit = settings[key];
    while (limit < LARGEST[key] && fits({ ...settings, [key]: limit + 1 }, side)) limit++;
    return limit;
  };
  return {
    kernel: largestThat('kernel'),
    stride: largestThat('stride'),
    padding: largestThat('padding'),
    dilation: largestThat('dilation'),
  };
}

/** The padding gives way where a smaller window would hold padding alone; the window where the picture is too small. */
export function fitted(settings: Settings, picture: Pick<Grey, 'height' | 'width'>): Settings {
  const side = Math.min(picture.height, picture.width);
  const padding = Math.min(settings.padding, span(settings.kernel, settings.dilation) - 1);
  if (fits({ ...settings, padding }, side)) return { ...settings, padding };
  return settings.dilation > 1
    ? fitted({ ...settings, dilation: settings.dilation - 1 }, picture)
    : fitted({ ...settings, kernel: settings.kernel - 1 }, picture);
}

function fits({ kernel, padding, dilation }: Settings, side: number): boolean {
  const reach = span(kernel, dilation);
  return padding < reach && side + 2 * padding >= reach;
}

/** A layer of one map with these settings: the same description that the network's layers have. */
export function layerOf(settings: Settings, picture: Pick<Grey, 'height' | 'width'>): Layer {
  const spec: ConvolutionSpec = {
    kind: 'convolution',
    name: 'playground',
    maps: 1,
    activation: 'identity',
    ...settings,
  };
  return buildLayer(spec, { height: picture.height, width: picture.width, channels: 1 });
}

/** A kernel of another size: a classic is made anew, one by hand keeps its middle and gets zeros around it. */
export function resized(kernel: readonly number[], classic: Classic | null, size: number): readonly number[] {
  if (classic) return classicKernel(classic, size, size);
  const before = Math.sqrt(kernel.length);
  const shift = Math.floor((before - 1) / 2) - Math.floor((size - 1) / 2);
  return Array.from({ length: size * size }, (_, cell) => {
    const [row, column] = [Math.floor(cell / size) + shift, (cell % size) + shift];
    const inside = row >= 0 && row < before && column >= 0 && column < before;
    return inside ? kernel[row * before + column]! : 0;
  });
}
