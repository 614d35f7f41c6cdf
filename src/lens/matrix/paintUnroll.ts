/** Draws the unrolling at a moment: the window on its small image, the rows laid so far, and the row that is on its way. */
import { easeCubicInOut } from 'd3-ease';
import type { Shade } from '../../ui/canvas';
import type { Palette } from '../../ui/palette';
import { NOT_CONNECTED } from './entries';
import type { Unrolling } from './unroll';

/** CSS pixels: cells of the small image, the gap below it, and the height of a matrix row. */
const CELL = 12;
const GAP = 18;
const ROW = 8;

export const unrollHeight = ({ height, positions }: Unrolling): number => height * CELL + GAP + positions * ROW + 1;

export interface UnrollScene {
  readonly unrolling: Unrolling;
  /** Rows done, and by its fraction how far the next one is. */
  readonly time: number;
  /** The kernel's weights, [kernelY · width + kernelX]. */
  readonly values: readonly number[];
  readonly shade: Shade;
  readonly palette: Palette;
}

export function paintUnroll(context: CanvasRenderingContext2D, width: number, scene: UnrollScene): void {
  const { unrolling, time, palette } = scene;
  const { rows, positions } = unrolling;
  const done = Math.min(positions, Math.floor(time));
  const top = unrolling.height * CELL + GAP;
  const column = width / (unrolling.height * unrolling.width);
  const color = (weight: number): string => {
    if (weight === NOT_CONNECTED) return palette.css('line');
    return `rgb(${scene.shade(scene.values[weight]!).join(' ')})`;
  };

  // The matrix: rows still to come are empty.
  context.fillStyle = palette.css('sunken');
  context.fillRect(0, top, width, positions * ROW);
  for (let row = 0; row < done; row++) {
    rows[row]!.forEach((weight, pixel) => {
      context.fillStyle = color(weight);
      context.fillRect(pixel * column, top + row * ROW, column + 0.5, ROW);
    });
  }

  // The image with the window where it lies now.
  const now = Math.min(done, positions - 1);
  const shown = rows[now]!;
  shown.forEach((weight, pixel) => {
    const [x, y] = [(pixel % unrolling.width) * CELL, Math.floor(pixel / unrolling.width) * CELL];
    context.fillStyle = color(weight);
    context.fillRect(x, y, CELL - 1, CELL - 1);
  });

  // The row on its way: each row of the image slides to its stretch of the matrix row, one after the other.
  const part = time - Math.floor(time);
  if (part > 0 && done < positions) {
    shown.forEach((weight, pixel) => {
      const imageRow = Math.floor(pixel / unrolling.width);
      const late = (imageRow / unrolling.height) * 0.4;
      const t = easeCubicInOut(Math.min(1, Math.max(0, (part - late) / 0.6)));
      if (t === 0) return;
      const mix = (from: number, to: number): number => from + (to - from) * t;
      context.fillStyle = color(weight);
      context.fillRect(
        mix((pixel % unrolling.width) * CELL, pixel * column),
        mix(imageRow * CELL, top + done * ROW),
        mix(CELL - 1, column + 0.5),
        mix(CELL - 1, ROW),
      );
    });
  }

  // Stretches of the matrix row that one row of the image became; and the row laid last.
  context.fillStyle = palette.css('mute', 0.45);
  for (let imageRow = 1; imageRow < unrolling.height; imageRow++)
    context.fillRect(imageRow * unrolling.width * column - 0.5, top, 1, positions * ROW);
  context.strokeStyle = palette.css('ink');
  context.lineWidth = 1;
  if (done > 0 && done < positions) context.strokeRect(0.5, top + (done - 1) * ROW + 0.5, width - 1, ROW - 1);
}
