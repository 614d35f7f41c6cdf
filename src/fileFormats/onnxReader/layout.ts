/**
 * How a chain's values lie in the file: which of their dimensions are maps, rows and columns, also when they have been
 * flattened into one row, and where a number of the engine's order [y, x, channel] stands in the file's.
 */
import type { Value } from '../../network/graph/graph';
import { OperatorError } from './problem';

export class Layout {
  private constructor(
    public channels: number,
    public height: number,
    public width: number,
    /** [y, x, channel] in the file too, as TensorFlow has it; else [channel, y, x]. */
    private mapsLast: boolean,
  ) {}

  /** Of [batch, channel, y, x] or [batch, y, x, channel]; null for an image of other dimensions. */
  static ofImage({ dims, axes }: Value): Layout | null {
    if (dims.length !== 4) return null;
    const mapsLast = axes[0] === 1;
    const [height, width] = axes.map((dim) => dims[dim]!);
    return new Layout(dims[mapsLast ? 3 : 1]!, height!, width!, mapsLast);
  }

  get count(): number {
    return this.channels * this.height * this.width;
  }

  /** Whether both orders are one and the same. */
  get #eitherWay(): boolean {
    return this.channels === 1 || this.height * this.width === 1;
  }

  /** The newest layer's maps. */
  become(channels: number, height: number, width: number): void {
    [this.channels, this.height, this.width] = [channels, height, width];
  }

  /** What reads windows reads [batch, channel, y, x]. */
  withMapsFirst(): this {
    if (this.mapsLast && !this.#eitherWay) throw new OperatorError({ code: 'doesNotRun' });
    this.mapsLast = false;
    return this;
  }

  /** The same numbers as the maps that they were, or in one row. Throws an OperatorError for anything else. */
  reshape(dims: readonly number[]): void {
    const { channels, height, width } = this;
    const own = (this.mapsLast ? [height, width, channels] : [channels, height, width]).filter((size) => size > 1);
    const given = dims.slice(1).filter((size) => size > 1);
    const asBefore = given.length === own.length && given.every((size, dim) => size === own[dim]);
    if (!asBefore && given.length > 1) throw new OperatorError({ code: 'doesNotRun' });
  }

  /** From maps first to maps last or back; of a row, anything. */
  transpose(order: readonly number[]): void {
    const is = (wanted: readonly number[]): boolean => wanted.every((dim, index) => order[index] === dim);
    if (is([0, 2, 3, 1]) && (!this.mapsLast || this.#eitherWay)) this.mapsLast = true;
    else if (is([0, 3, 1, 2]) && (this.mapsLast || this.#eitherWay)) this.mapsLast = false;
    else if (this.height * this.width > 1) throw new OperatorError({ code: 'doesNotRun' });
  }

  /** Whether these dimensions are all the places, and nothing else. */
  arePlaces(rank: number, axes: readonly number[]): boolean {
    const [first, second] = this.mapsLast && !this.#eitherWay ? [1, 2] : [2, 3];
    return rank === 4 && axes.length === 2 && axes.includes(first) && axes.includes(second);
  }

  /** Where a unit, by its number in [y, x, channel], stands among the file's numbers. */
  inFile(unit: number): number {
    if (this.mapsLast) return unit;
    const channel = unit % this.channels;
    return channel * this.height * this.width + (unit - channel) / this.channels;
  }
}
