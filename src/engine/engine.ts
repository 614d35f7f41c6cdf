/**
 * How a network runs, whatever runs it. An engine is built for one network, holds its parameters and a data set on its
 * device, and answers with numbers laid out as network/ describes them: values [y, x, channel], parameters as one flat
 * list in the order of `network.blocks`. Everything heavy happens where the engine lives, in the worker.
 */
import type { Network } from '../network';

export type BackendName = 'webgl' | 'wasm' | 'reference';

/** What a forward pass of one image leaves behind. */
export interface Forward {
  /** Every layer's values, one after the other (`network.activationOffsets`), each [y, x, channel]. The last layer's are raw: before softmax. */
  readonly activations: Float32Array<ArrayBuffer>;
  /** One score a class, larger is likelier: probabilities where the loss has them, else the raw outputs. */
  readonly scores: Float32Array<ArrayBuffer>;
}

/** What a backward pass of one image leaves behind: derivatives of the loss. */
export interface Backward extends Forward {
  readonly loss: number;
  /** By each parameter, in the order of `network.blocks`. */
  readonly gradients: Float32Array<ArrayBuffer>;
  /** By each unit's weighted sum, before its activation ("the error at the unit"), laid out like `activations`. */
  readonly errors: Float32Array<ArrayBuffer>;
  /** By each pixel of the input, [y, x, channel]. */
  readonly inputGradient: Float32Array<ArrayBuffer>;
}

export interface Optimizer {
  readonly kind: 'momentum' | 'adam';
  readonly learningRate: number;
  /** Momentum μ of v ← μ·v − η·g, w ← w + v; plain descent at 0. Adam's β₁ (Kingma and Ba 2015). */
  readonly momentum: number;
  /** L2 penalty λ: λ·w is added to the gradient of every weight, and of no bias. */
  readonly weightDecay: number;
}

/** Numbers that may be made where they are read. */
export interface Numbers {
  readonly length: number;
  subarray(from: number, to: number): Float32Array;
}

/** Images as the network's input sees them, scaled: [image, y, x, channel]; labels as class numbers. */
export interface LabelledImages {
  readonly images: Numbers;
  readonly labels: Uint8Array;
}

export interface Totals {
  /** Sum of the losses, one an image. NaN where an output is not a number: what stands beside it then means nothing. */
  readonly loss: number;
  /** Images whose largest score is their label's. */
  readonly correct: number;
  /** The class of the largest score, the lowest of equals, one an image; always one of the network's. */
  readonly predictions: Uint8Array;
  /** That score, one an image: a probability where the loss has them, else the raw output. */
  readonly topScores: Float32Array;
}

export interface Engine {
  readonly backend: BackendName;
  /** What it runs on, in the system's words (the GPU's name, "SIMD, 1 thread", …). */
  readonly device: string;
  readonly network: Network;

  /** One image, [y, x, channel], scaled. Rejects with a RangeError, as all below that take one, where its length is another. */
  forward(image: Float32Array): Promise<Forward>;
  /** One image with its label; changes no parameter. */
  backward(image: Float32Array, label: number): Promise<Backward>;
  /**
   * Gradient of one unit's value (after its activation) with respect to the input: the effective receptive field
   * (Luo et al. 2016). `unit` is an index into the layer's values. [y, x, channel].
   */
  inputGradientOf(image: Float32Array, layer: number, unit: number): Promise<Float32Array<ArrayBuffer>>;

  /**
   * Puts the training set on the device, replacing the one before. Throws a RangeError where there is not an image for each
   * label, a BackendError where the device has no room for it: there is no training set then.
   */
  setTrainingSet(set: LabelledImages): void;
  /**
   * One step of the optimizer on the mean loss over the images named (indices into the training set). Returns at once;
   * nothing is read back. The losses add up on the device until `takeLoss`. With a seed, an int32, each image is seen
   * moved a little, as its index and the seed decide (`moving.ts`). Of no images, it changes nothing; where one does not
   * exist, it throws a RangeError and changes nothing.
   */
  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed?: number | null): void;
  /** Mean loss per image since the last call, having waited for all steps so far; NaN where there was none. */
  takeLoss(): Promise<number>;
  /** Loss and hits over any number of images. Rejects with a RangeError where there is not one for each label. */
  evaluate(set: LabelledImages): Promise<Totals>;

  /** All parameters, flat. */
  readParameters(): Promise<Float32Array<ArrayBuffer>>;
  /** Replaces all parameters and forgets the optimizer's memory. Throws a RangeError on a wrong length. */
  writeParameters(parameters: Float32Array): void;
  /**
   * An engine of the same backend for the same network connected otherwise: its parameters are what `reconnect`
   * (network/tie.ts) makes of this one's, made where they lie; nothing is read back. This engine stays as it is, and each
   * is disposed of by itself. The new one has no training set, and its optimizer remembers nothing: gradients change
   * their size with sharing (that of a shared weight is the sum over its positions), and with them what it remembered.
   * Rejects with a RangeError where the networks differ in more than connectivity, with a BackendError where the new one
   * does not fit the device.
   */
  reconnected(network: Network): Promise<Engine>;
  /** For tests: loses the device, as a driver would. Answers whether it could; absent where nothing can be lost. */
  loseDevice?(): boolean;
  /** Frees the device. The engine is of no use afterwards. */
  dispose(): void;
}

/** A backend cannot run here, or lost its device. The reason is a code that the page puts into words. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  constructor(
    readonly reason:
      | 'noWebGL2'
      | 'noFloatTargets'
      | 'contextLost'
      | 'outOfMemory'
      | 'selfTestFailed'
      | 'noWebAssembly'
      | 'networkTooLarge'
      | 'notFetched',
    message: string,
  ) {
    super(message);
  }
}

/** Why an engine that ran cannot go on: its device is gone, or has not the memory that it has just been asked for. */
export type Failing = 'contextLost' | 'outOfMemory';

/** Null where the engine can go on. */
export const failingOf = (error: unknown): Failing | null =>
  error instanceof BackendError && (error.reason === 'contextLost' || error.reason === 'outOfMemory')
    ? error.reason
    : null;

/** Makes an engine for a network with these parameters; rejects with a BackendError where this backend cannot run it. */
export type CreateEngine = (network: Network, parameters: Float32Array) => Promise<Engine>;
