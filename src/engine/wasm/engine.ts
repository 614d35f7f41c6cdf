/** The engine on WebAssembly with SIMD: one thread, one memory; runs in a worker, a page or Node. */
import { reconnect, units, type Network } from '../../network';
import type { Backward, CreateEngine, Engine, Forward, LabelledImages, Optimizer, Totals } from '../engine';
import { requireImages, requireIndices, requireLabel, requireParameters, requireSet } from '../guards';
import { losses } from '../losses';
import { moveImage } from '../moving';
import { ADAM } from '../optimizers';
import { Arena } from './arena';
import { fastestArithmetic, instantiateKernels, type Arithmetic, type Kernels } from './kernels';
import { compilePlan, type Plan } from './plan';

/**
 * The same bits on every machine. Rejects with a BackendError where WebAssembly SIMD is missing (`noWebAssembly`), its memory
 * too small (`networkTooLarge`), or the code did not arrive (`notFetched`).
 */
export const createWasmEngine: CreateEngine = (network, parameters) => create(network, parameters, 'exact');

/** As fast as this machine can: with relaxed SIMD where there is any. Rejects as the exact one. */
export const createFastestWasmEngine: CreateEngine = (network, parameters) =>
  create(network, parameters, fastestArithmetic());

async function create(network: Network, parameters: Float32Array, arithmetic: Arithmetic): Promise<Engine> {
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

const DEVICES: Readonly<Record<Arithmetic, string>> = {
  exact: 'WebAssembly SIMD, 1 thread',
  relaxed: 'WebAssembly relaxed SIMD, 1 thread',
};

/** Numbers of a set that are made and copied at once. */
const PORTION = 2 ** 20;

class WasmEngine implements Engine {
  readonly backend = 'wasm';
  readonly device: string;
  readonly #plan: Plan;
  /** Address of the indices of a chunk's images. */
  readonly #indices: number;
  /** A view of them, of the memory as it is now. */
  #chunk = new Uint32Array(0);
  /** Where the training set begins: after everything that stays. */
  readonly #setStart: number;
  #setImages = 0;
  #setLabels = 0;
  #setCount = 0;
  #steps = 0;
  #lossSum = 0;
  #lossCount = 0;

  constructor(
    readonly network: Network,
    private readonly arithmetic: Arithmetic,
    private readonly kernels: Kernels,
    private readonly arena: Arena,
  ) {
    this.device = DEVICES[arithmetic];
    this.#plan = compilePlan(network, kernels, arena);
    this.#indices = arena.reserve(4 * this.#plan.chunk);
    this.#setStart = arena.top;
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

  /** A set longer than its room would be written over what lies behind it. */
  setTrainingSet(set: LabelledImages): void {
    requireSet(this.network, set);
    const { arena } = this;
    const { images, labels } = set;
    this.#setCount = 0;
    arena.release(this.#setStart);
    this.#setImages = arena.reserveFloats(images.length);
    this.#setLabels = arena.reserveFloats(labels.length);
    const floats = arena.floats.subarray(this.#setImages / 4, this.#setImages / 4 + images.length);
    for (let from = 0; from < floats.length; from += PORTION)
      floats.set(images.subarray(from, Math.min(floats.length, from + PORTION)), from);
    arena.integersAt(this.#setLabels, labels.length).set(labels);
    this.#setCount = labels.length;
  }

  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed: number | null = null): void {
    requireIndices(indices, this.#setCount);
    if (indices.length === 0) return;
    const { kernels } = this;
    const plan = this.#plan;
    const chunk = this.#chunkNow();
    const imageBytes = 4 * units(this.network.input);
    const scale = 1 / indices.length;
    const last = this.network.layers.length - 1;
    for (let start = 0; start < indices.length; start += plan.chunk) {
      const count = Math.min(plan.chunk, indices.length - start);
      for (let i = 0; i < count; i++) chunk[i] = indices[start + i]!;
      kernels.gatherImages(
        this.#setImages,
        this.#setLabels,
        this.#indices,
        count,
        imageBytes,
        plan.images,
        plan.labels,
      );
      if (movingSeed !== null) this.#move(chunk, count, movingSeed);
      plan.forward(count);
      this.#lossSum += plan.loss(count, scale);
      plan.backward(count, last, start === 0 ? 'replace' : 'add', false);
    }
    this.#lossCount += indices.length;
    this.#update(optimizer);
  }

  /** Growing the memory detaches a view. */
  #chunkNow(): Uint32Array {
    const { buffer } = this.arena.memory;
    if (this.#chunk.buffer !== buffer)
      this.#chunk = new Uint32Array(buffer as ArrayBuffer, this.#indices, this.#plan.chunk);
    return this.#chunk;
  }

  /** Puts the first `count` images named, moved, over those gathered. */
  #move(indices: Uint32Array, count: number, seed: number): void {
    const { floats } = this.arena;
    const { input } = this.network.spec;
    const size = units(this.network.input);
    const batch = this.#plan.images / 4;
    for (let i = 0; i < count; i++)
      moveImage(floats, this.#setImages / 4, indices[i]!, input, seed, floats, batch + i * size);
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
  async reconnected(network: Network): Promise<Engine> {
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
    this.#setCount = 0;
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

  #update({ kind, learningRate, momentum, weightDecay }: Optimizer): void {
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
