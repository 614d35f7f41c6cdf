/** The engine's memory: one WebAssembly.Memory, given out from the bottom up and never in pieces back. */
import { BackendError } from '../engine';

const PAGE = 65_536;
/** The kernels read, and some write, in steps of 16 bytes: this much past the end of a block belongs to nobody. */
const SLACK = 64;
const ALIGNMENT = 64;

export class Arena {
  readonly memory: WebAssembly.Memory;
  #top = 0;
  #floats: Float32Array<ArrayBuffer> | null = null;
  #bytes: Uint8Array<ArrayBuffer> | null = null;

  constructor() {
    try {
      this.memory = new WebAssembly.Memory({ initial: 1 });
    } catch (cause) {
      throw new BackendError('noWebAssembly', `No memory for WebAssembly: ${String(cause)}`);
    }
  }

  /** The address of the next block. */
  get top(): number {
    return this.#top;
  }

  /** Gives everything from `address` on out again. */
  release(address: number): void {
    this.#top = address;
  }

  /** `bytes` zero bytes at a multiple of 64. Throws a BackendError where the system has no more. */
  reserve(bytes: number): number {
    const address = Math.ceil(this.#top / ALIGNMENT) * ALIGNMENT;
    const top = address + bytes + SLACK;
    const missing = Math.ceil((top - this.memory.buffer.byteLength) / PAGE);
    if (missing > 0) {
      try {
        this.memory.grow(missing);
      } catch {
        throw new BackendError(
          'networkTooLarge',
          `The network and its images need ${Math.ceil(top / 2 ** 20)} MiB, more than WebAssembly has here.`,
        );
      }
    }
    this.#top = top;
    this.bytes.fill(0, address, top);
    return address;
  }

  reserveFloats(length: number): number {
    return this.reserve(length * Float32Array.BYTES_PER_ELEMENT);
  }

  /** A table, written to memory for good. */
  place(table: Uint32Array | Int32Array): number {
    const address = this.reserve(table.byteLength);
    this.bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), address);
    return address;
  }

  /** The whole memory. Growing detaches a view, so none may be kept beyond a call of `reserve`. */
  get bytes(): Uint8Array<ArrayBuffer> {
    if (this.#bytes?.buffer !== this.memory.buffer) this.#bytes = new Uint8Array(this.memory.buffer as ArrayBuffer);
    return this.#bytes!;
  }

  get floats(): Float32Array<ArrayBuffer> {
    if (this.#floats?.buffer !== this.memory.buffer) {
      this.#floats = new Float32Array(this.memory.buffer as ArrayBuffer);
    }
    return this.#floats!;
  }

  /** A view of `length` numbers at an address. */
  floatsAt(address: number, length: number): Float32Array<ArrayBuffer> {
    return this.floats.subarray(address / 4, address / 4 + length);
  }

  /** The same of 32-bit integers; made anew each time. */
  integersAt(address: number, length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.buffer as ArrayBuffer, address, length);
  }

  /** A copy of `length` numbers at an address. */
  copyFloats(address: number, length: number): Float32Array<ArrayBuffer> {
    return this.floats.slice(address / 4, address / 4 + length);
  }
}
