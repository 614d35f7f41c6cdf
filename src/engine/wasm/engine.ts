/** The engine on WebAssembly with SIMD: one thread, one memory; runs in a worker, a page or Node. */
import { reconnect, units, type Network } from '../../network';
import type { Backward, CreateEngine, Engine, Forward, LabelledImages, Optimizer, Totals } from '../engine';
import { requireImages, requireLabel, requireParameters, requireSet } from '../guards';
import { losses } from '../losses';
import { ADAM } from '../optimizers';
import { Arena } from './arena';
import { fastestArithmetic, instantiateKernels, type Arithmetic, type Kernels } from './kernels';
import { compilePlan, type Plan } from './plan';
import { TrainingSet } from './trainingSet';

/**
 * The same bits on every machine. Rejects with a BackendError where WebAssembly SIMD is missing (`noWebAssembly`), its memory
 * too small (`networkTooLarge`), or the code did not arrive (`notFetched`).
 */
export const createWasmEngine: CreateEngine = (network, parameters) => create(network, parameters, 'exact');

/** As fast as one core can: with relaxed SIMD where there is any. Rejects as the exact one. */
export const createFastestWasmEngine = (network: Network, parameters: Float32Array): Promise<WasmEngine> =>
  create(network, parameters, fastestArithmetic());

async function create(network: Network, parameters: Float32Array, arithmetic: Arithmetic): Promise<WasmEngine> {
  const engine = await createEmpty(network, arithmetic);
  engine.writeParameters(parameters);
  return engine;
}

/** With all parameters 0. */
async function createEmpty(network: Network, arithmetic: Arithmetic): Promise<WasmEngine> {
  const arena = new Arena();
  const kernels = await instantiateKernels(arena.memory, arithmetic);
  arena.release(kernels.firstFreeByte());
  return new WasmEngine(network, arithmetic, kernels, arena);
}

const INSTRUCTIONS: Readonly<Record<Arithmetic, string>> = {
  exact: 'WebAssembly SIMD',
  relaxed: 'WebAssembly relaxed SIMD',
};

/** All that a step changes. Lists are in the order of `network.blocks`. */
export interface Learned {
  readonly parameters: Float32Array<ArrayBuffer>;
  /** What the optimizer remembers, and of how many steps. */
  readonly firstMoments: Float32Array<ArrayBuffer>;
  readonly secondMoments: Float32Array<ArrayBuffer>;
  readonly steps: number;
}

export class WasmEngine implements Engine {
  readonly backend = 'wasm';
  readonly device: string;
  readonly instructions: string;
  readonly #plan: Plan;
  readonly #set: TrainingSet;
  #steps = 0;
  #lossSum = 0;
  #lossCount = 0;

  constructor(
    readonly network: Network,
    private readonly arithmetic: Arithmetic,
    private readonly kernels: Kernels,
    private readonly arena: Arena,
  ) {
    this.instructions = INSTRUCTIONS[arithmetic];
    this.device = `${this.instructions}, 1 thread`;
    this.#plan = compilePlan(network, kernels, arena);
    this.#set = new TrainingSet(network, this.#plan, kernels, arena);
  }

  async forward(image: Float32Array): Promise<Forward> {
    this.#place(image, 0);
    this.#plan.forward(1);
    return this.#answer();
  }

  async backward(image: Float32Array, label: number): Promise<Backward> {
    requireLabel(this.network, label);
    const { arena, network } = this;
    const plan = this.#plan;
    this.#place(image, label);
    plan.forward(1);
    const loss = plan.loss(1, 1);
    plan.backward(1, network.layers.length - 1, 'replace', true);
    return {
      ...this.#answer(),
      loss,
      gradients: arena.copyFloats(plan.gradients, network.parameterCount),
      errors: this.#flatten(plan.errors),
      inputGradient: arena.copyFloats(plan.gradInput, units(network.input)),
    };
  }

  async inputGradientOf(image: Float32Array, layer: number, unit: number): Promise<Float32Array<ArrayBuffer>> {
    const plan = this.#plan;
    this.#place(image, 0);
    plan.forward(1);
    const gradOutput = this.arena.floatsAt(plan.errors[layer]!, units(this.network.layers[layer]!.output));
    gradOutput.fill(0);
    gradOutput[unit] = 1;
    plan.backward(1, layer, 'skip', true);
    return this.arena.copyFloats(plan.gradInput, units(this.network.input));
  }

  setTrainingSet(set: LabelledImages): void {
    this.#set.replace(set);
  }

  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed: number | null = null): void {
    this.#set.require(indices);
    if (indices.length === 0) return;
    this.#lossSum += this.learnFrom(indices, indices.length, movingSeed);
    this.#lossCount += indices.length;
    this.update(optimizer);
  }

  /** Throws a RangeError where one of them is not in the training set. */
  requireTrainingImages(indices: Uint32Array): void {
    this.#set.require(indices);
  }

  /**
   * The first half of a step: leaves in `gradients` what these images of the training set add to those of the mean loss over
   * `batch`. Answers with the sum of their losses.
   */
  learnFrom(indices: Uint32Array, batch: number, movingSeed: number | null): number {
    const plan = this.#plan;
    const last = this.network.layers.length - 1;
    let loss = 0;
    if (indices.length === 0) this.kernels.clear(plan.gradients, this.network.parameterCount);
    for (let start = 0; start < indices.length; start += plan.chunk) {
      const count = Math.min(plan.chunk, indices.length - start);
      this.#set.gather(indices, start, count, movingSeed);
      plan.forward(count);
      loss += plan.loss(count, 1 / batch);
      plan.backward(count, last, start === 0 ? 'replace' : 'add', false);
    }
    return loss;
  }

  /** Where they lie; no longer once memory grows. */
  get gradients(): Float32Array<ArrayBuffer> {
    return this.arena.floatsAt(this.#plan.gradients, this.network.parameterCount);
  }

  /** Adds those of the other images of the batch. They pass through the room of the batch's images, which are done with. */
  addGradients(others: Float32Array): void {
    const { arena, kernels } = this;
    const { images, gradients, chunk } = this.#plan;
    const room = chunk * units(this.network.input);
    for (let from = 0; from < others.length; from += room) {
      const portion = others.subarray(from, from + room);
      arena.floats.set(portion, images / 4);
      kernels.sumRows(images, 1, portion.length, gradients + 4 * from, true);
    }
  }

  /** Writes images of the training set as a batch sees them to `images`, [image, y, x, channel]. Answers with their labels. */
  copyBatch(indices: Uint32Array, movingSeed: number | null, images: Float32Array): Uint8Array<ArrayBuffer> {
    return this.#set.copyBatch(indices, movingSeed, images);
  }

  copyLearned(): Learned {
    const { parameters, firstMoments, secondMoments } = this.#plan;
    const copy = (address: number) => this.arena.copyFloats(address, this.network.parameterCount);
    return {
      parameters: copy(parameters),
      firstMoments: copy(firstMoments),
      secondMoments: copy(secondMoments),
      steps: this.#steps,
    };
  }

  /** Goes on from where another engine of the same network stands. */
  goOnFrom({ parameters, firstMoments, secondMoments, steps }: Learned): void {
    const { floats } = this.arena;
    floats.set(parameters, this.#plan.parameters / 4);
    floats.set(firstMoments, this.#plan.firstMoments / 4);
    floats.set(secondMoments, this.#plan.secondMoments / 4);
    this.#steps = steps;
  }

  async takeLoss(): Promise<number> {
    const mean = this.#lossSum / this.#lossCount;
    this.#lossSum = 0;
    this.#lossCount = 0;
    return mean;
  }

  async evaluate(set: LabelledImages): Promise<Totals> {
    requireSet(this.network, set);
    const { arena } = this;
    const { images, labels } = set;
    const plan = this.#plan;
    const size = units(this.network.input);
    const predictions = new Uint8Array(labels.length);
    const topScores = new Float32Array(labels.length);
    let loss = 0;
    let correct = 0;
    for (let start = 0; start < labels.length; start += plan.chunk) {
      const count = Math.min(plan.chunk, labels.length - start);
      arena.floats.set(images.subarray(start * size, (start + count) * size), plan.images / 4);
      arena.integersAt(plan.labels, count).set(labels.subarray(start, start + count));
      plan.forward(count);
      loss += plan.loss(count, 1);
      predictions.set(arena.bytes.subarray(plan.predictions, plan.predictions + count), start);
      topScores.set(arena.floats.subarray(plan.topScores / 4, plan.topScores / 4 + count), start);
    }
    labels.forEach((label, index) => {
      if (predictions[index] === label) correct++;
    });
    return { loss, correct, predictions, topScores };
  }

  async readParameters(): Promise<Float32Array<ArrayBuffer>> {
    return this.arena.copyFloats(this.#plan.parameters, this.network.parameterCount);
  }

  writeParameters(parameters: Float32Array): void {
    const { parameterCount } = this.network;
    requireParameters(this.network, parameters);
    this.arena.floats.set(parameters, this.#plan.parameters / 4);
    this.kernels.clear(this.#plan.firstMoments, parameterCount);
    this.kernels.clear(this.#plan.secondMoments, parameterCount);
    this.#steps = 0;
  }

  /**
   * The device's memory is the machine's own: `reconnect` reads it and writes the other engine's, with no copy between.
   * A kernel would gain nothing: these are copies and one addition each, 20 ms for a whole LeNet.
   */
  async reconnected(network: Network): Promise<WasmEngine> {
    const engine = await createEmpty(network, this.arithmetic);
    reconnect(this.network, network, this.#parameters, engine.#parameters);
    return engine;
  }

  /** The parameters where they lie; no longer once memory grows. */
  get #parameters(): Float32Array<ArrayBuffer> {
    return this.arena.floatsAt(this.#plan.parameters, this.network.parameterCount);
  }

  /** The memory goes with the engine: nothing outside it is held. */
  dispose(): void {
    this.#set.forget();
  }

  #place(image: Float32Array, label: number): void {
    requireImages(this.network, image, 1);
    this.arena.floats.set(image, this.#plan.images / 4);
    this.arena.integersAt(this.#plan.labels, 1)[0] = label;
  }

  #answer(): Forward {
    const { network, arena } = this;
    const outputs = arena.floatsAt(this.#plan.values.at(-1)!, network.classes);
    return {
      activations: this.#flatten(this.#plan.values),
      scores: Float32Array.from(losses[network.spec.loss].scores(outputs)),
    };
  }

  /** The first image's part of every layer's buffer, one after the other. */
  #flatten(buffers: readonly number[]): Float32Array<ArrayBuffer> {
    const { network, arena } = this;
    const flat = new Float32Array(network.activationCount);
    network.layers.forEach(({ output }, index) => {
      flat.set(arena.floatsAt(buffers[index]!, units(output)), network.activationOffsets[index]);
    });
    return flat;
  }

  /** The second half of a step, by the gradients as they are. */
  update({ kind, learningRate, momentum, weightDecay }: Optimizer): void {
    const { kernels } = this;
    const { parameters, gradients, firstMoments, secondMoments } = this.#plan;
    this.#steps++;
    const rate = learningRate / (1 - momentum ** this.#steps);
    const correction = 1 / (1 - ADAM.beta2 ** this.#steps);
    for (const { role, offset, length } of this.network.blocks) {
      const w = parameters + 4 * offset;
      const g = gradients + 4 * offset;
      const m = firstMoments + 4 * offset;
      const v = secondMoments + 4 * offset;
      const decay = role === 'weights' ? weightDecay : 0;
      if (kind === 'momentum') kernels.momentumStep(w, g, m, length, learningRate, momentum, decay);
      else kernels.adamStep(w, g, m, v, length, rate, momentum, ADAM.beta2, correction, ADAM.epsilon, decay);
    }
  }
}
