/**
 * Two engines as one: each has half of every batch, on a core of its own. They stand at the same parameters; in every step
 * they send each other their gradients, in buffers that go back and forth, and each takes the step by the sum of both. No
 * memory is shared, for which a page would have to be isolated. The sum is the whole batch's but for the order of its terms.
 *
 * Nothing changes here before both gradients are: where the other half is lost, the step is taken on one core, and all after it.
 */
import { units, type Network } from '../../../network';
import type { Backward, Engine, Forward, LabelledImages, Optimizer, Totals } from '../../engine';
import { createFastestWasmEngine, type WasmEngine } from '../engine';
import { FasterWay, type Way } from './fasterWay';
import type { Part } from './half';
import { HalfClient, type HalfWorker } from './halfClient';

export interface SecondCore {
  /** Starts a worker that serves as the other half (`serveHalf`). */
  start(): HalfWorker;
  /** The engine trains otherwise than before: its `device` says how. */
  changed?(): void;
  /** How to train; whichever way is measured to be faster where absent. */
  readonly way?: Way;
}

/** A second copy of a larger network, with what the optimizer remembers of it, would take too much of a machine's memory. */
const MOST_PARAMETERS = 2 ** 23;

interface Step {
  readonly indices: Uint32Array;
  readonly optimizer: Optimizer;
  readonly movingSeed: number | null;
  /** The other half knows its part. */
  told: boolean;
}

/** The steps since the last loss. */
interface Slice {
  readonly way: Way;
  /** Both ways could have been taken. */
  readonly timed: boolean;
  readonly start: number;
  images: number;
}

/** Rejects as `createFastestWasmEngine`. The other half is started by the first step that can be halved. */
export async function createTwoCoreEngine(
  network: Network,
  parameters: Float32Array,
  second: SecondCore,
): Promise<Engine> {
  return new TwoCoreEngine(await createFastestWasmEngine(network, parameters), second);
}

class TwoCoreEngine implements Engine {
  readonly backend = 'wasm';
  #half: HalfClient | null = null;
  /** The other half stands where this one does. */
  #together = false;
  /** Steps to be taken on both cores, as soon as somebody waits for what comes of them. */
  #steps: Step[] = [];
  #running: Promise<void> | null = null;
  readonly #ways = new FasterWay();
  #slice: Slice | null = null;
  #lossSum = 0;
  #lossCount = 0;
  #said: string;

  constructor(
    private readonly here: WasmEngine,
    private readonly second: SecondCore,
  ) {
    this.#said = this.device;
  }

  get network(): Network {
    return this.here.network;
  }

  get device(): string {
    const both = this.#half?.state === 'open' && (this.second.way ?? this.#ways.kept) === 'both';
    return both ? `${this.here.instructions}, 2 threads` : this.here.device;
  }

  async forward(image: Float32Array): Promise<Forward> {
    await this.#allTaken();
    return this.here.forward(image);
  }

  async backward(image: Float32Array, label: number): Promise<Backward> {
    await this.#allTaken();
    return this.here.backward(image, label);
  }

  async inputGradientOf(image: Float32Array, layer: number, unit: number): Promise<Float32Array<ArrayBuffer>> {
    await this.#allTaken();
    return this.here.inputGradientOf(image, layer, unit);
  }

  setTrainingSet(set: LabelledImages): void {
    this.#takeAllHere();
    this.here.setTrainingSet(set);
  }

  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed: number | null = null): void {
    this.here.requireTrainingImages(indices);
    if (indices.length === 0) return;
    this.#slice ??= this.#beginSlice(indices.length);
    this.#slice.images += indices.length;
    const step = { indices, optimizer, movingSeed, told: false };
    // Whoever lends indices and optimizer may change them before the step is taken.
    if (this.#slice.way === 'both')
      this.#steps.push({ ...step, indices: indices.slice(), optimizer: { ...optimizer } });
    else this.#takeHere(step);
  }

  async takeLoss(): Promise<number> {
    await this.#allTaken();
    if (this.#slice?.timed) this.#ways.took(this.#slice.images, performance.now() - this.#slice.start);
    this.#slice = null;
    this.#tellChange();
    const mean = this.#lossSum / this.#lossCount;
    this.#lossSum = this.#lossCount = 0;
    return mean;
  }

  async evaluate(set: LabelledImages): Promise<Totals> {
    await this.#allTaken();
    return this.here.evaluate(set);
  }

  async readParameters(): Promise<Float32Array<ArrayBuffer>> {
    await this.#allTaken();
    return this.here.readParameters();
  }

  writeParameters(parameters: Float32Array): void {
    this.#takeAllHere();
    this.here.writeParameters(parameters);
    this.#together = false;
  }

  async reconnected(network: Network): Promise<Engine> {
    await this.#allTaken();
    return new TwoCoreEngine(await this.here.reconnected(network), this.second);
  }

  dispose(): void {
    this.#steps = [];
    this.#half?.close();
    this.here.dispose();
  }

  #beginSlice(size: number): Slice {
    const halves = size >= 2 && this.network.parameterCount <= MOST_PARAMETERS;
    if (halves) this.#half ??= new HalfClient(this.second.start, this.network, () => this.#tellChange());
    const timed = halves && this.#half!.state === 'open';
    const way = timed ? (this.second.way ?? this.#ways.next(size)) : 'one';
    return { way, timed, start: performance.now(), images: 0 };
  }

  #tellChange(): void {
    if (this.#said === this.device) return;
    this.#said = this.device;
    this.second.changed?.();
  }

  async #allTaken(): Promise<void> {
    while (this.#steps.length > 0) {
      this.#running ??= this.#takeOnBoth(this.#half!).finally(() => (this.#running = null));
      await this.#running;
    }
  }

  /** The steps that wait, one after the other. The part of the next goes over with the gradients that end the one before. */
  async #takeOnBoth(half: HalfClient): Promise<void> {
    if (!this.#together) half.begin(this.here.copyLearned());
    this.#together = true;
    for (let step = this.#steps[0]; step; step = this.#steps[0]) {
      const { indices, optimizer, movingSeed } = step;
      if (!step.told) half.tell(null, this.#otherPart(half, step));
      const loss = this.here.learnFrom(indices.subarray(middle(indices)), indices.length, movingSeed);
      const next = this.#steps[1];
      half.tell({ gradients: this.here.gradients, optimizer }, next ? this.#otherPart(half, next) : null);
      const learnt = await half.learnt();
      if (step !== this.#steps[0]) return; // It has been taken here meanwhile.
      if (!learnt) return this.#takeAllHere();
      this.here.addGradients(learnt.gradients);
      half.giveBack(learnt);
      this.here.update(optimizer);
      this.#count(loss + learnt.loss, indices.length);
      this.#steps.shift();
    }
  }

  #otherPart(half: HalfClient, step: Step): Part {
    step.told = true;
    const indices = step.indices.subarray(0, middle(step.indices));
    const images = half.imagesOf(indices.length * units(this.network.input));
    const labels = this.here.copyBatch(indices, step.movingSeed, images);
    return { images, labels, batch: step.indices.length };
  }

  /** Takes on this core alone whatever still waits; of a step under way nothing has been changed yet. */
  #takeAllHere(): void {
    for (const step of this.#steps.splice(0)) this.#takeHere(step);
  }

  #takeHere({ indices, optimizer, movingSeed }: Step): void {
    this.#together = false;
    this.#count(this.here.learnFrom(indices, indices.length, movingSeed), indices.length);
    this.here.update(optimizer);
  }

  #count(loss: number, images: number): void {
    this.#lossSum += loss;
    this.#lossCount += images;
  }
}

const middle = ({ length }: Uint32Array): number => Math.ceil(length / 2);
