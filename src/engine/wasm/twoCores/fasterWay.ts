/** Whether a second core pays: both ways of training are timed by turns while it goes on, and the faster one is kept for a while. */

/** One core, or both. */
export type Way = 'one' | 'both';

/** Training goes one way for so long, in milliseconds, then the other … */
const ROUND = 100;
/** … so often. */
const ROUNDS = 6;
/** The first round of each is not counted: code is still warming up. */
const COUNTED_FROM = 2;
/** Both cores are worth it where they take less than this share of the time; what they gain by less, others lose. */
const WORTH = 0.9;
/** After so many milliseconds of training it is tried again: others may have begun to use the second core, or ended. */
const KEPT = 15_000;

export class FasterWay {
  #kept: Way = 'one';
  /** Rounds of the trial that are over. */
  #round = 0;
  /** Time since the round, or the last trial, began. */
  #spent = 0;
  #size = 0;
  #lastSize = 0;
  #cost = nothing();

  /** The faster, as far as it is known. */
  get kept(): Way {
    return this.#kept;
  }

  /** How to train next, on batches of so many images. */
  next(size: number): Way {
    // The last batch of an epoch may be a smaller one: another size is one that comes twice.
    if (size !== this.#size && size === this.#lastSize) {
      this.#size = size;
      this.#tryAgain();
    }
    this.#lastSize = size;
    if (this.#round === ROUNDS) return this.#kept;
    return this.#round % 2 === 0 ? 'one' : 'both';
  }

  /** So many images took so many milliseconds, the way that was last told. */
  took(images: number, milliseconds: number): void {
    this.#spent += milliseconds;
    if (this.#round === ROUNDS) {
      if (this.#spent >= KEPT) this.#tryAgain();
      return;
    }
    if (this.#round >= COUNTED_FROM) {
      const cost = this.#cost[this.#round % 2 === 0 ? 'one' : 'both'];
      cost.images += images;
      cost.milliseconds += milliseconds;
    }
    if (this.#spent < ROUND) return;
    this.#spent = 0;
    if (++this.#round === ROUNDS) this.#kept = each(this.#cost.both) < WORTH * each(this.#cost.one) ? 'both' : 'one';
  }

  #tryAgain(): void {
    this.#round = 0;
    this.#spent = 0;
    this.#cost = nothing();
  }
}

interface Cost {
  images: number;
  milliseconds: number;
}

const nothing = (): Record<Way, Cost> => ({
  one: { images: 0, milliseconds: 0 },
  both: { images: 0, milliseconds: 0 },
});

const each = ({ images, milliseconds }: Cost): number => milliseconds / images;
