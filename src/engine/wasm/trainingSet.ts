/** The training set in the engine's memory, and the batches that are taken from it. */
import { units, type Network } from '../../network';
import type { LabelledImages } from '../engine';
import { requireIndices, requireSet } from '../guards';
import { moveImage } from '../moving';
import type { Arena } from './arena';
import type { Kernels } from './kernels';
import type { Plan } from './plan';

/** Numbers of a set that are made and copied at once. */
const PORTION = 2 ** 20;

export class TrainingSet {
  readonly #imageUnits: number;
  /** Address of the indices of a chunk's images. */
  readonly #indices: number;
  /** A view of them, of the memory as it is now. */
  #chunk = new Uint32Array(0);
  /** Where the set begins: after everything that stays. */
  readonly #start: number;
  #images = 0;
  #labels = 0;
  #count = 0;

  /** Takes all memory from here on. */
  constructor(
    private readonly network: Network,
    private readonly plan: Plan,
    private readonly kernels: Kernels,
    private readonly arena: Arena,
  ) {
    this.#imageUnits = units(network.input);
    this.#indices = arena.reserve(4 * plan.chunk);
    this.#start = arena.top;
  }

  /** Takes the place of the one before. A set longer than its room would be written over what lies behind it. */
  replace(set: LabelledImages): void {
    requireSet(this.network, set);
    const { arena } = this;
    const { images, labels } = set;
    this.forget();
    arena.release(this.#start);
    this.#images = arena.reserveFloats(images.length);
    this.#labels = arena.reserveFloats(labels.length);
    const floats = arena.floatsAt(this.#images, images.length);
    for (let from = 0; from < floats.length; from += PORTION)
      floats.set(images.subarray(from, Math.min(floats.length, from + PORTION)), from);
    arena.integersAt(this.#labels, labels.length).set(labels);
    this.#count = labels.length;
  }

  forget(): void {
    this.#count = 0;
  }

  /** Throws a RangeError where one of them is not in the set. */
  require(indices: Uint32Array): void {
    requireIndices(indices, this.#count);
  }

  /** Puts `count` of the images named, from `start` on, where the plan begins; moved, where a seed says how. */
  gather(indices: Uint32Array, start: number, count: number, movingSeed: number | null): void {
    const { plan, kernels } = this;
    const chunk = this.#chunkNow();
    for (let i = 0; i < count; i++) chunk[i] = indices[start + i]!;
    const imageBytes = 4 * this.#imageUnits;
    kernels.gatherImages(this.#images, this.#labels, this.#indices, count, imageBytes, plan.images, plan.labels);
    if (movingSeed === null) return;
    const { floats } = this.arena;
    for (let i = 0; i < count; i++) this.#move(chunk[i]!, movingSeed, floats, plan.images / 4 + i * this.#imageUnits);
  }

  /** Writes the images named, as a batch sees them, to `images`, [image, y, x, channel]. Answers with their labels. */
  copyBatch(indices: Uint32Array, movingSeed: number | null, images: Float32Array): Uint8Array<ArrayBuffer> {
    const { floats } = this.arena;
    const size = this.#imageUnits;
    const labels = this.arena.integersAt(this.#labels, this.#count);
    return Uint8Array.from(indices, (index, at) => {
      const from = this.#images / 4 + index * size;
      if (movingSeed === null) images.set(floats.subarray(from, from + size), at * size);
      else this.#move(index, movingSeed, images, at * size);
      return labels[index]!;
    });
  }

  #move(index: number, seed: number, to: Float32Array, at: number): void {
    moveImage(this.arena.floats, this.#images / 4, index, this.network.spec.input, seed, to, at);
  }

  /** Growing the memory detaches a view. */
  #chunkNow(): Uint32Array {
    const { buffer } = this.arena.memory;
    if (this.#chunk.buffer !== buffer)
      this.#chunk = new Uint32Array(buffer as ArrayBuffer, this.#indices, this.plan.chunk);
    return this.#chunk;
  }
}
