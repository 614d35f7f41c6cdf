/** Lists of texels on the device: float textures that passes read and draw to, in planes that one pass writes at once. */
import { BackendError } from '../engine';
import type { Device } from './device';

/** What a pass can read. */
export interface Source {
  readonly texture: WebGLTexture;
  readonly kind: 'planes' | 'single';
}

/** What a pass can draw to. */
export interface Target {
  readonly framebuffer: WebGLFramebuffer;
  /** Texels lie in rows of 2^shift. */
  readonly shift: number;
}

/** Texels a list may have: up to here a float32 counts them exactly, as prelude.frag does. */
export const MOST_TEXELS = 2 ** 24;

/** Narrow rows keep the texels of a rasteriser's 2×2 block near each other, where loops have the same length. */
const PREFERRED_SHIFT = 5;

/** The shift of rows for a list that may grow to `most` texels. Throws a BackendError where it would not fit the device. */
export function rowShift(device: Device, most: number): number {
  const shift = Math.max(PREFERRED_SHIFT, Math.ceil(Math.log2(most / device.textureSize)));
  if (most > MOST_TEXELS || 2 ** shift > device.textureSize) throw tooMany(most);
  return shift;
}

const tooMany = (texels: number): BackendError =>
  new BackendError('networkTooLarge', `A list of ${texels} texels does not fit this device.`);

/** RGBA32F texels in `planes` layers of an array texture, all of them targets of one pass. Grows; what it held is then lost. */
export class PlaneList implements Source, Target {
  readonly kind = 'planes';
  #texture: WebGLTexture | null = null;
  #framebuffer: WebGLFramebuffer | null = null;
  #rows = 0;

  constructor(
    readonly device: Device,
    readonly planes: number,
    readonly shift: number,
  ) {}

  get texture(): WebGLTexture {
    return this.#texture!;
  }

  get framebuffer(): WebGLFramebuffer {
    return this.#framebuffer!;
  }

  /** Makes room for this many texels a plane. Throws a BackendError where they do not fit. */
  reserve(texels: number): void {
    const rows = rowsFor(texels, this.shift);
    if (rows <= this.#rows) return;
    if (texels > MOST_TEXELS || rows > this.device.textureSize) throw tooMany(texels);
    const { device } = this;
    const { gl } = device;
    if (this.#texture) device.deleteTexture(this.#texture);
    if (this.#framebuffer) device.deleteFramebuffer(this.#framebuffer);
    this.#rows = rows;
    this.#texture = device.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#texture);
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA32F, 2 ** this.shift, rows, this.planes);
    unfiltered(gl, gl.TEXTURE_2D_ARRAY);
    this.#framebuffer = device.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
    for (let plane = 0; plane < this.planes; plane++)
      gl.framebufferTextureLayer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + plane, this.#texture, 0, plane);
    gl.drawBuffers(attachments(gl, this.planes));
  }
}

/** RGBA32F texels in one texture, zero at first. */
export class TexelList implements Source {
  readonly kind = 'single';
  readonly texture: WebGLTexture;
  readonly rows: number;

  constructor(
    readonly device: Device,
    readonly texels: number,
    readonly shift: number,
  ) {
    const { gl } = device;
    this.rows = rowsFor(texels, shift);
    this.texture = device.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, 2 ** shift, this.rows);
    unfiltered(gl, gl.TEXTURE_2D);
  }

  /** Numbers the whole texture holds, four a texel. */
  get length(): number {
    return 4 * this.rows * 2 ** this.shift;
  }

  /** Replaces everything: `numbers` has `length` of them. */
  upload(numbers: Float32Array): void {
    const { gl } = this.device;
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 2 ** this.shift, this.rows, gl.RGBA, gl.FLOAT, numbers);
  }
}

/** A target of several lists with rows of one width: one pass writes a texel of each. */
export class JointTarget implements Target {
  readonly framebuffer: WebGLFramebuffer;
  readonly shift: number;

  constructor(lists: readonly TexelList[]) {
    const { device, shift } = lists[0]!;
    const { gl } = device;
    this.shift = shift;
    this.framebuffer = device.createFramebuffer();
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.framebuffer);
    lists.forEach(({ texture }, index) =>
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + index, gl.TEXTURE_2D, texture, 0),
    );
    gl.drawBuffers(attachments(gl, lists.length));
  }
}

/** An even number of rows: rasterisers work on blocks of 2×2. */
const rowsFor = (texels: number, shift: number): number => 2 * Math.ceil(texels / 2 ** (shift + 1));

const attachments = (gl: WebGL2RenderingContext, count: number): number[] =>
  Array.from({ length: count }, (_, index) => gl.COLOR_ATTACHMENT0 + index);

export function unfiltered(gl: WebGL2RenderingContext, kind: GLenum): void {
  gl.texParameteri(kind, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(kind, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}

/** Below every float32 a layer computes: where a search for the largest begins. */
export const LEAST = '-3.4e38';
