/** Answers of networks other than the one that is open: each on an engine of its own, kept for the next question. */
import { Queue } from '../async/queue';
import { openRepeatable } from '../engine/backends';
import { failingOf, type Engine } from '../engine/engine';
import { buildNetwork, units, type Network } from '../network';
import { parametersOf } from './beginning';
import type { GivenNetwork } from './protocol';

/** So many engines are kept: a comparison asks two or three networks in turn. */
const KEPT = 3;

interface Kept {
  readonly engine: Engine;
  readonly parameters: Float32Array;
}

export class OtherNetworks {
  readonly #turns = new Queue();
  /** By description, the one used last at the end. */
  readonly #kept = new Map<string, Kept>();

  /** Asks the network about `input`, [y, x, channel], scaled as it reads it. Rejects where a length does not fit. */
  use<Answer>(
    { spec, beginning }: GivenNetwork,
    input: Float32Array,
    ask: (engine: Engine) => Promise<Answer>,
  ): Promise<Answer> {
    return this.#turns.run(async () => {
      const key = JSON.stringify(spec);
      const network = this.#kept.get(key)?.engine.network ?? buildNetwork(spec);
      const parameters = parametersOf(network, beginning);
      requireLength(parameters, network.parameterCount, 'parameters');
      requireLength(input, units(network.input), 'input values');
      try {
        return await this.#ask(key, network, parameters, ask);
      } catch (error) {
        if (!failingOf(error)) throw error;
        // Its device may have been lost long ago, while nobody asked; another need not be.
        return await this.#ask(key, network, parameters, ask);
      }
    });
  }

  /** Asks the engine that is kept under this key, or a new one. One that fails is not kept. */
  async #ask<Answer>(
    key: string,
    network: Network,
    parameters: Float32Array,
    ask: (engine: Engine) => Promise<Answer>,
  ): Promise<Answer> {
    const kept = this.#kept.get(key) ?? { engine: await openRepeatable(network, parameters), parameters };
    this.#kept.delete(key);
    try {
      if (!sameNumbers(kept.parameters, parameters)) kept.engine.writeParameters(parameters);
      const answer = await ask(kept.engine);
      this.#keep(key, { engine: kept.engine, parameters });
      return answer;
    } catch (error) {
      kept.engine.dispose();
      throw error;
    }
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    for (const [oldest, { engine }] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
      engine.dispose();
    }
  }
}

const sameNumbers = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

function requireLength(numbers: Float32Array, length: number, what: string): void {
  if (numbers.length !== length) throw new RangeError(`${length} ${what} are needed, not ${numbers.length}.`);
}
