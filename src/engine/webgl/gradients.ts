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

  /** Makes room for the slices of a batch that comes in these parts. */
  reserve(partsOfQuartets: readonly number[]): void {
    const slices = partsOfQuartets.reduce((sum, quartets) => sum + this.#cut(quartets).slices, 0);
    this.partials.reserve(slices * this.#sliceTexels);
  }

  /** Adds the slices of the quartets on the device now. */
  add(quartets: number): void {
    const { slices, sliceTerms } = this.#cut(quartets);
    const first = this.slices * this.#sliceTexels;
    this.#pass.run(
      first + slices * this.#sliceTexels,
      { ints: { first, firstSlice: this.slices, sliceTerms, terms: quartets * this.termsPerQuartet } },
      first,
    );
    this.slices += slices;
  }

  #slicesFor(terms: number): number {
    return Math.max(1, Math.min(terms, Math.ceil(ENOUGH_FRAGMENTS / this.#sliceTexels)));
  }

  #cut(quartets: number): { slices: number; sliceTerms: number } {
    const terms = quartets * this.termsPerQuartet;
    const sliceTerms = Math.ceil(terms / this.#slicesFor(terms));
    return { slices: Math.ceil(terms / sliceTerms), sliceTerms };
  }
}
