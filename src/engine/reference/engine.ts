/** The reference as an engine: the oracle behind the interface that every backend has. */
import { predictedClass, reconnect, units, type Network } from '../../network';
import type { Backward, Engine, Forward, LabelledImages, Optimizer, Totals } from '../engine';
import { requireImages, requireIndices, requireLabel, requireParameters, requireSet } from '../guards';
import { losses } from '../losses';
import { moveImage } from '../moving';
import { applyStep, freshState, type OptimizerState } from '../optimizers';
import {
  lossAndGradients,
  networkBackward,
  networkForward,
  splitParameters,
  type LayerParameters,
  type Values,
} from './reference';

export function createReferenceEngine(network: Network, initial: Float32Array): Promise<Engine> {
  return Promise.resolve(new ReferenceEngine(network, initial));
}

const flatten = (parts: readonly Values[]): Float32Array<ArrayBuffer> => {
  const flat = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    flat.set(part, at);
    at += part.length;
  }
  return flat;
};

class ReferenceEngine implements Engine {
  readonly backend = 'reference';
  readonly device = 'TypeScript, float64';
  #parameters: Float64Array;
  #layers: LayerParameters[];
  #state: OptimizerState;
  #set: LabelledImages = { images: new Float32Array(0), labels: new Uint8Array(0) };
  #lossSum = 0;
  #lossCount = 0;

  constructor(
    readonly network: Network,
    initial: Float32Array,
  ) {
    this.#parameters = Float64Array.from(initial);
    this.#layers = [];
    this.#state = freshState(network.parameterCount);
    this.writeParameters(initial);
  }

  async forward(image: Float32Array): Promise<Forward> {
    requireImages(this.network, image, 1);
    return this.#answer(networkForward(this.network, this.#layers, image));
  }

  async backward(image: Float32Array, label: number): Promise<Backward> {
    requireLabel(this.network, label);
    requireImages(this.network, image, 1);
    const gradients = new Float64Array(this.network.parameterCount);
    const { loss, values, errors, inputGradient } = lossAndGradients(
      this.network,
      this.#layers,
      image,
      label,
      splitParameters(this.network, gradients),
    );
    return {
      ...this.#answer(values),
      loss,
      gradients: Float32Array.from(gradients),
      errors: flatten(errors),
      inputGradient: Float32Array.from(inputGradient),
    };
  }

  async inputGradientOf(image: Float32Array, layer: number, unit: number): Promise<Float32Array<ArrayBuffer>> {
    requireImages(this.network, image, 1);
    const values = networkForward(this.network, this.#layers, image);
    const gradOutput = new Float64Array(values[layer + 1]!.length);
    gradOutput[unit] = 1;
    return Float32Array.from(networkBackward(this.network, this.#layers, values, layer, gradOutput).input);
  }

  setTrainingSet(set: LabelledImages): void {
    requireSet(this.network, set);
    this.#set = set;
  }

  trainStep(indices: Uint32Array, optimizer: Optimizer, movingSeed: number | null = null): void {
    requireIndices(indices, this.#set.labels.length);
    if (indices.length === 0) return;
    const gradients = new Float64Array(this.network.parameterCount);
    const into = splitParameters(this.network, gradients);
    for (const index of indices) {
      this.#lossSum += lossAndGradients(
        this.network,
        this.#layers,
        movingSeed === null ? this.#image(this.#set, index) : this.#moved(index, movingSeed),
        this.#set.labels[index]!,
        into,
      ).loss;
    }
    this.#lossCount += indices.length;
    for (let i = 0; i < gradients.length; i++) gradients[i]! /= indices.length;
    applyStep(this.network, this.#parameters, gradients, this.#state, optimizer);
  }

  takeLoss(): Promise<number> {
    const mean = this.#lossSum / this.#lossCount;
    this.#lossSum = 0;
    this.#lossCount = 0;
    return Promise.resolve(mean);
  }

  async evaluate(set: LabelledImages): Promise<Totals> {
    requireSet(this.network, set);
    const { scores, loss: lossOf } = losses[this.network.spec.loss];
    const predictions = new Uint8Array(set.labels.length);
    const topScores = new Float32Array(set.labels.length);
    let loss = 0;
    let correct = 0;
    set.labels.forEach((label, index) => {
      const outputs = networkForward(this.network, this.#layers, this.#image(set, index)).at(-1)!;
      const classScores = scores(outputs);
      topScores[index] = Math.max(...classScores);
      predictions[index] = predictedClass(classScores) ?? 0;
      loss += lossOf(outputs, label);
      if (predictions[index] === label) correct++;
    });
    return { loss, correct, predictions, topScores };
  }

  readParameters(): Promise<Float32Array<ArrayBuffer>> {
    return Promise.resolve(Float32Array.from(this.#parameters));
  }

  writeParameters(parameters: Float32Array): void {
    requireParameters(this.network, parameters);
    this.#parameters = Float64Array.from(parameters);
    this.#layers = splitParameters(this.network, this.#parameters);
    this.#state = freshState(parameters.length);
  }

  async reconnected(network: Network): Promise<Engine> {
    return new ReferenceEngine(network, reconnect(this.network, network, await this.readParameters()));
  }

  dispose(): void {
    this.#set = { images: new Float32Array(0), labels: new Uint8Array(0) };
  }

  #image({ images }: LabelledImages, index: number): Float32Array {
    const size = units(this.network.input);
    return images.subarray(index * size, (index + 1) * size);
  }

  #moved(index: number, seed: number): Float32Array {
    const { input } = this.network;
    const moved = new Float32Array(units(input));
    moveImage(this.#image(this.#set, index), -index * moved.length, index, this.network.spec.input, seed, moved, 0);
    return moved;
  }

  #answer(values: readonly Values[]): Forward {
    return {
      activations: flatten(values.slice(1)),
      scores: Float32Array.from(losses[this.network.spec.loss].scores(values.at(-1)!)),
    };
  }
}
