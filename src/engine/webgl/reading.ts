/** Ways back from the device: at once, where an answer is waited for, or into a buffer that is fetched when it is ready. */
import type { Device } from './device';
import { Pass } from './pass';
import { JointTarget, TexelList, type Target } from './texels';
import type { Values } from './values';
import gatheringText from './gathering.frag?raw';

/** RGBA32F. */
const TEXEL_BYTES = 16;

/** Whole rows of a target's plane, from row 0, as floats; waits for the device. */
export function readNow(device: Device, target: Target, rows: number): Float32Array<ArrayBuffer> {
  const { gl } = device;
  const numbers = new Float32Array(4 * rows * 2 ** target.shift);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer);
  gl.readPixels(0, 0, 2 ** target.shift, rows, gl.RGBA, gl.FLOAT, numbers);
  device.checkGrowth();
  return numbers;
}

/** Copies, in the order of the device's work, that are fetched together later. */
export class Copies {
  readonly #device: Device;
  readonly #buffer: WebGLBuffer;
  readonly #length: number;
  #used = 0;

  /** Room for this many floats. */
  constructor(device: Device, length: number) {
    this.#device = device;
    this.#length = length;
    const { gl } = device;
    this.#buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * length, gl.STREAM_READ);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  }

  /** Appends whole rows of a target's plane, from row 0, as they are at this point. */
  add(target: Target, rows: number, plane = 0): void {
    const { gl } = this.#device;
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.framebuffer);
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + plane);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.readPixels(0, 0, 2 ** target.shift, rows, gl.RGBA, gl.FLOAT, this.#used);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.readBuffer(gl.COLOR_ATTACHMENT0);
    this.#used += TEXEL_BYTES * rows * 2 ** target.shift;
  }

  /** All of it, once the device is done; the thread stays free. Rejects with a BackendError when the context is lost, or there was no memory for what is fetched. */
  async fetch(): Promise<Float32Array<ArrayBuffer>> {
    const { gl } = this.#device;
    await this.#device.settled();
    const numbers = new Float32Array(this.#length);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, this.#buffer);
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, numbers);
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    gl.deleteBuffer(this.#buffer);
    this.#device.checkMemory('outOfMemory');
    return numbers;
  }
}

/** Texels in a row of the gathered answer, as a shift. */
const GATHERED_SHIFT = 6;

/** Brings the first image's values of several layers into one texture, so that one reading fetches them all. */
export class Gathering {
  readonly #device: Device;
  readonly #list: TexelList;
  readonly #target: JointTarget;
  readonly #parts: readonly { values: Values; pass: Pass; units: number; firstRow: number }[];

  constructor(device: Device, layers: readonly Values[]) {
    this.#device = device;
    let rows = 0;
    const placed = layers.map((values) => {
      const { height, width, channels } = values.layout.shape;
      const units = height * width * channels;
      const firstRow = rows;
      rows += Math.ceil(units / 4 / 2 ** GATHERED_SHIFT);
      return { values, units, firstRow };
    });
    this.#list = new TexelList(device, rows * 2 ** GATHERED_SHIFT, GATHERED_SHIFT);
    this.#target = new JointTarget([this.#list]);
    this.#parts = placed.map((part) => ({
      ...part,
      pass: new Pass(device, {
        name: 'gathering',
        files: [{ name: 'gathering.frag', text: gatheringText }],
        sizes: {},
        sources: { values: part.values },
        target: this.#target,
      }),
    }));
  }

  /** The values of all layers, one after the other, each [y, x, channel]. */
  read(): Float32Array<ArrayBuffer> {
    for (const { values, pass, units, firstRow } of this.#parts) {
      const { shape, planes, groups } = values.layout;
      const firstTexel = firstRow << GATHERED_SHIFT;
      pass.run(
        firstTexel + Math.ceil(units / 4),
        { ints: { units, firstTexel, channels: shape.channels, planes, groups, valuesShift: values.shift } },
        firstTexel,
      );
    }
    const numbers = readNow(this.#device, this.#target, this.#list.rows);
    const result = new Float32Array(this.#parts.reduce((sum, { units }) => sum + units, 0));
    let at = 0;
    for (const { units, firstRow } of this.#parts) {
      const first = firstRow * 4 * 2 ** GATHERED_SHIFT;
      result.set(numbers.subarray(first, first + units), at);
      at += units;
    }
    return result;
  }
}
