/** Answers of networks other than the one that is open: each on an engine of its own, kept for the next question. */
import { openFastest } from '../engine/backends';
import type { Engine, Forward } from '../engine/engine';
import { buildNetwork, units, type NetworkSpec } from '../network';
import { Lock } from './lock';

/** So many engines are kept: a comparison asks two or three networks in turn. */
const KEPT = 3;

interface Kept {
  readonly engine: Engine;
  parameters: Float32Array;
}

export class Asides {
  readonly #lock = new Lock();
  /** By description, the one used last at the end. */
  readonly #kept = new Map<string, Kept>();

  /** One forward pass of `input`, [y, x, channel], scaled as the network reads it. Rejects where a length does not fit. */
  answer(spec: NetworkSpec, parameters: Float32Array, input: Float32Array): Promise<Forward> {
    return this.#use(spec, parameters, input, (engine) => engine.forward(input));
  }

  /** ∂(unit's value)/∂(input), [y, x, channel]. */
  inputGradient(
    spec: NetworkSpec,
    parameters: Float32Array,
    input: Float32Array,
    layer: number,
    unit: number,
  ): Promise<Float32Array<ArrayBuffer>> {
    return this.#use(spec, parameters, input, (engine) => engine.inputGradientOf(input, layer, unit));
  }

  #use<Answer>(
    spec: NetworkSpec,
    parameters: Float32Array,
    input: Float32Array,
    ask: (engine: Engine) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#lock.run(async () => {
      const { engine } = await this.#engineFor(spec, parameters);
      const pixels = units(engine.network.input);
      if (input.length !== pixels) throw new RangeError(`${pixels} input values are needed, not ${input.length}.`);
      return ask(engine);
    });
  }

  async #engineFor(spec: NetworkSpec, parameters: Float32Array): Promise<Kept> {
    const key = JSON.stringify(spec);
    let kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      if (!sameNumbers(kept.parameters, parameters)) kept.engine.writeParameters(parameters);
      kept.parameters = parameters;
    } else {
      const network = buildNetwork(spec);
      if (parameters.length !== network.parameterCount)
        throw new RangeError(`${network.parameterCount} parameters are needed, not ${parameters.length}.`);
      kept = { engine: await openFastest(network, parameters), parameters };
    }
    this.#kept.set(key, kept);
    for (const [oldest, { engine }] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
      engine.dispose();
    }
    return kept;
  }
}

const sameNumbers = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
