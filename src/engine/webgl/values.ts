/** The values, or the errors, of a layer on the device, for as many images as were reserved. */
import type { Shape } from '../../network';
import type { Device } from './device';
import { valuesLayout, valuesSizes, type ValuesLayout } from './layout';
import type { Sizes } from './source';
import { PlaneList, rowShift } from './texels';

/** Quartets of images that one run of the passes takes; a larger batch is cut into such parts. The shaders' QUARTETS. */
export const MOST_QUARTETS = 64;

/** A batch for which the shape of the textures is chosen; others work as well. */
const TYPICAL_QUARTETS = 8;

export class Values extends PlaneList {
  readonly layout: ValuesLayout;

  constructor(device: Device, shape: Shape) {
    const layout = valuesLayout(shape, device.planes);
    const { planes, texelsPerQuartet } = layout;
    super(device, planes, rowShift(device, texelsPerQuartet * TYPICAL_QUARTETS, texelsPerQuartet * MOST_QUARTETS));
    this.layout = layout;
  }

  /** Texels a plane of this many quartets. */
  texels(quartets: number): number {
    return quartets * this.layout.texelsPerQuartet;
  }

  sizes(prefix: 'IN' | 'OUT'): Sizes {
    return valuesSizes(prefix, this.layout, this.shift);
  }
}
