/** Work in slices: so much at a time that others get their turn within a frame, whatever a piece of it costs. */

/** Long enough that taking turns costs little, short enough that a drawing is answered within a frame of 16 ms. */
export const SLICE_MILLISECONDS = 12;

/** How many pieces to do next, learned from how long the last ones took. */
export class SliceLength {
  #pieces = 1;

  get pieces(): number {
    return Math.max(1, Math.floor(this.#pieces));
  }

  /** `pieces` were done in `milliseconds`. Grows by at most twice at once: the first slices are slow while code warms up. */
  learn(pieces: number, milliseconds: number): void {
    const fitting = (pieces * SLICE_MILLISECONDS) / Math.max(milliseconds, 0.01);
    this.#pieces = Math.max(1, Math.min(fitting, 2 * this.#pieces));
  }
}
