/** A set of images on the device, one number a pixel, and the pass that gathers a batch of them. */
import { units, type Network } from '../../network';
import { BackendError, type Numbers } from '../engine';
import { reachIn } from '../moving';
import type { Device } from './device';
import { Pass, type PassDescription } from './pass';
import { unfiltered, type Source } from './texels';
import { MOST_QUARTETS, type Values } from './values';
import gather from './images.frag?raw';

const GATHER = [{ name: 'images.frag', text: gather }];

/** Pixels lie in rows of this many and, beyond that many rows, in further layers: 16.8 million pixels a layer. */
const COLUMNS = 4096;
const ROWS = 4096;
/** Rows that are made and uploaded at once. */
const PORTION = 256;

/** The least value of MAX_ARRAY_TEXTURE_LAYERS that WebGL2 allows. */
const MOST_LAYERS = 256;

/** As GLSL writes a float: with a point. */
const glslFloat = (value: number): string => value.toFixed(8);

export class ImageSet implements Source {
  readonly kind = 'planes';
  readonly #device: Device;
  readonly #imageUnits: number;
  readonly #target: Values;
  #texture: WebGLTexture | null = null;
  #capacity = 0;
  readonly #gather: Pass;
  readonly #describeMoving: () => PassDescription;
  /** Compiled when images are first moved: it is several times as long. */
  #move: Pass | null = null;
  /** Made once: a step allocates nothing. */
  readonly #named = { quads: { images: new Int32Array(0) } };
  readonly #moving = { ...this.#named, ints: { seed: 0 } };

  /** Batches are gathered into `target`, the network's input. `full` is what there being no memory for the images means. */
  constructor(
    device: Device,
    { input, spec }: Network,
    target: Values,
    private readonly full: 'networkTooLarge' | 'outOfMemory',
  ) {
    this.#device = device;
    this.#imageUnits = units(input);
    this.#target = target;
    const description: PassDescription = {
      name: 'images',
      files: GATHER,
      sizes: { ...target.sizes('OUT'), QUARTETS: MOST_QUARTETS, PIXEL_COLUMNS: COLUMNS, PIXEL_ROWS: ROWS },
      sources: { pixels: this },
      target,
    };
    this.#gather = new Pass(device, description);
    this.#describeMoving = () => {
      const reach = reachIn(spec.input);
      return {
        ...description,
        name: 'moved images',
        sizes: {
          ...description.sizes,
          MOVED: true,
          PAPER: glslFloat(spec.input.white ?? 0),
          SHIFT: glslFloat(reach.shift),
          TURN: glslFloat(reach.turn),
          SCALE: glslFloat(reach.scale),
          SHEAR: glslFloat(reach.shear),
        },
      };
    };
  }

  get texture(): WebGLTexture {
    return this.#texture!;
  }

  /** Puts images, [image, y, x, channel], in place of those before. Throws a BackendError where they are too many for the device. */
  upload(images: Numbers): void {
    this.#reserve(images.length);
    const { gl } = this.#device;
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#texture);
    for (let first = 0; first * COLUMNS < images.length; first += PORTION) {
      const layer = Math.floor(first / ROWS);
      const pixels = images.subarray(first * COLUMNS, Math.min(images.length, (first + PORTION) * COLUMNS));
      const rows = Math.floor(pixels.length / COLUMNS);
      const rest = pixels.length - rows * COLUMNS;
      const put = (row: number, columns: number, height: number, numbers: Float32Array): void =>
        gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, row % ROWS, layer, columns, height, 1, gl.RED, gl.FLOAT, numbers);
      if (rows > 0) put(first, COLUMNS, rows, pixels.subarray(0, rows * COLUMNS));
      if (rest > 0) put(first + rows, rest, 1, pixels.subarray(rows * COLUMNS));
    }
  }

  /** Gathers the images named, four a quartet, −1 for none, into the network's input; with a seed, moved as it decides. */
  gather(indices: Int32Array<ArrayBuffer>, movingSeed: number | null = null): void {
    this.#named.quads.images = indices;
    const texels = this.#target.texels(indices.length / 4);
    if (movingSeed === null) {
      this.#gather.run(texels, this.#named);
      return;
    }
    this.#moving.ints.seed = movingSeed;
    this.#move ??= new Pass(this.#device, this.#describeMoving());
    this.#move.run(texels, this.#moving);
  }

  #reserve(pixels: number): void {
    if (pixels <= this.#capacity) return;
    const layers = Math.ceil(pixels / (COLUMNS * ROWS));
    if (layers > MOST_LAYERS)
      throw new BackendError('networkTooLarge', `${pixels / this.#imageUnits} images do not fit this device.`);
    const rows = layers > 1 ? ROWS : Math.ceil(pixels / COLUMNS);
    const { gl } = this.#device;
    if (this.#texture) this.#device.deleteTexture(this.#texture);
    // Until it is known that there is memory for them: whoever comes after a failure begins anew.
    this.#capacity = 0;
    this.#texture = this.#device.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#texture);
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.R32F, COLUMNS, rows, layers);
    unfiltered(gl, gl.TEXTURE_2D_ARRAY);
    this.#device.checkMemory(this.full);
    this.#capacity = layers * rows * COLUMNS;
  }
}
