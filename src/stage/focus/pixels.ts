/** A small picture of a pixel a value, kept from frame to frame, and stretched to where it is wanted. */
import { colorIn, type ColorTable } from '../colorTable';
import type { Rect } from '../rect';
import type { Sheet } from './subject';

/** Values up to this count are seen; those after it are only hinted at. */
const FAINT = 46;

export class Pixels {
  readonly canvas: OffscreenCanvas;
  readonly #image: ImageData;
  readonly #words: Uint32Array;
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor({ rows, columns }: Sheet) {
    this.canvas = new OffscreenCanvas(columns, rows);
    this.#image = new ImageData(columns, rows);
    this.#words = new Uint32Array(this.#image.data.buffer);
    this.#context = this.canvas.getContext('2d')!;
  }

  fits({ rows, columns }: Sheet): boolean {
    return this.canvas.width === columns && this.canvas.height === rows;
  }

  /** Fills the first `count` pixels with what a table has for their values, −1 … 1; faint from the one numbered `clear` on. */
  fill(count: number, valueAt: (pixel: number) => number, table: ColorTable, clear = count): void {
    this.#words.fill(0);
    for (let pixel = 0; pixel < count; pixel++) this.#words[pixel] = colorIn(table, valueAt(pixel));
    for (let pixel = clear; pixel < count; pixel++) this.#image.data[pixel * 4 + 3] = FAINT;
    this.#context.putImageData(this.#image, 0, 0);
  }

  /** Fills it with all maps of a layer, whose values are [y, x, channel], one under another. */
  fillMaps(
    values: Float32Array,
    channels: number,
    table: ColorTable,
    { offset, factor }: { readonly offset: number; readonly factor: number },
  ): void {
    const places = values.length / channels;
    for (let channel = 0; channel < channels; channel++) {
      for (let place = 0; place < places; place++) {
        const value = (values[place * channels + channel]! - offset) * factor;
        this.#words[channel * places + place] = colorIn(table, value);
      }
    }
    this.#context.putImageData(this.#image, 0, 0);
  }

  /** Crisp where a value is larger than a pixel of the screen, smooth where several fall on one. */
  draw(context: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
    context.imageSmoothingEnabled = this.canvas.width > context.getTransform().a * width;
    context.imageSmoothingQuality = 'high';
    context.drawImage(this.canvas, x, y, width, height);
    context.imageSmoothingEnabled = false;
  }

  /** One part of it, a tile of so many rows and columns. */
  drawPart(context: CanvasRenderingContext2D, part: Rect, { x, y, width, height }: Rect): void {
    context.drawImage(this.canvas, part.x, part.y, part.width, part.height, x, y, width, height);
  }
}
