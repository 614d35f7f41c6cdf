/** The values, or the errors, of a layer on the device, for as many images as were reserved. */
import type { Device } from './device';
import { valuesSizes, type ValuesLayout } from './layout';
import type { Sizes } from './source';
import { MOST_TEXELS, PlaneList, rowShift } from './texels';

/** Quartets of images that one run of the passes takes at most; a larger batch is cut into parts. The shaders' QUARTETS. */
export const MOST_QUARTETS = 64;

export class Values extends PlaneList {
  /** Throws a BackendError where `quartets` of images do not fit the device. */
  constructor(
    device: Device,
    readonly layout: ValuesLayout,
    quartets: number,
  ) {
    super(device, layout.planes, rowShift(device, layout.texelsPerQuartet * quartets));
  }

  /** Texels a plane of this many quartets. */
  texels(quartets: number): number {
    return quartets * this.layout.texelsPerQuartet;
  }

  sizes(prefix: 'IN' | 'OUT'): Sizes {
    return valuesSizes(prefix, this.layout, this.shift);
  }
}

/** Quartets of images that fit at once: all that the shaders take, fewer where images are huge. */
export const quartetsAtOnce = (layouts: readonly ValuesLayout[]): number =>
  Math.max(
    1,
    Math.min(MOST_QUARTETS, ...layouts.map(({ texelsPerQuartet }) => Math.floor(MOST_TEXELS / texelsPerQuartet))),
  );
