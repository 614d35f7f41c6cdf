/**
 * The gradient of a learned block: a sum over images and positions, too long for one fragment and too narrow for many.
 * It is cut into slices that are computed side by side; the update adds them up, always in the same order.
 */
import type { Device } from './device';
import type { WeightsLayout } from './layout';
import { Pass, type PassDescription } from './pass';
import { PlaneList, rowShift } from './texels';
import { MOST_QUARTETS } from './values';

/** Fragments that keep a device busy; more slices than that only cost the update. */
const ENOUGH_FRAGMENTS = 1024;

export class GradientSum {
  readonly partials: PlaneList;
  /** Slices that hold something since the last `begin`. */
  slices = 0;
  readonly #pass: Pass;
  readonly #sliceTexels: number;
  /** Made once: a step allocates nothing. */
  readonly #ints = { first: 0, firstSlice: 0, sliceTerms: 0, terms: 0 };
  readonly #uniforms = { ints: this.#ints };

  /** `termsPerQuartet`: terms of the sum for four images; lines of positions where they share a row, else 1. */
  constructor(
    device: Device,
    layout: WeightsLayout,
    private readonly termsPerQuartet: number,
    pass: Omit<PassDescription, 'target'>,
  ) {
    this.#sliceTexels = layout.rows * Math.ceil(layout.taps / 4) * layout.groups;
    const most = this.#sliceTexels * this.#slicesFor(MOST_QUARTETS * termsPerQuartet);
    this.partials = new PlaneList(device, layout.planes, rowShift(device, most));
    this.#pass = new Pass(device, { ...pass, target: this.partials });
  }

  /** Starts a new sum. */
  begin(): void {
    this.slices = 0;
  }

  /** Makes room for the slices of a batch that comes in so many parts of so many quartets, and a rest. */
  reserve(parts: number, quartets: number, rest = 0): void {
    const slices = parts * this.#slicesOf(quartets) + this.#slicesOf(rest);
    this.partials.reserve(slices * this.#sliceTexels);
  }

  /** Adds the slices of the quartets on the device now. */
  add(quartets: number): void {
    const ints = this.#ints;
    const slices = this.#slicesOf(quartets);
    ints.first = this.slices * this.#sliceTexels;
    ints.firstSlice = this.slices;
    ints.sliceTerms = this.#sliceTermsOf(quartets);
    ints.terms = quartets * this.termsPerQuartet;
    this.#pass.run(ints.first + slices * this.#sliceTexels, this.#uniforms, ints.first);
    this.slices += slices;
  }

  #slicesFor(terms: number): number {
    return Math.max(1, Math.min(terms, Math.ceil(ENOUGH_FRAGMENTS / this.#sliceTexels)));
  }

  /** Terms of a slice of this many quartets, and how many slices that makes. */
  #sliceTermsOf(quartets: number): number {
    const terms = quartets * this.termsPerQuartet;
    return Math.ceil(terms / this.#slicesFor(terms));
  }

  #slicesOf(quartets: number): number {
    return quartets === 0 ? 0 : Math.ceil((quartets * this.termsPerQuartet) / this.#sliceTermsOf(quartets));
  }
}
