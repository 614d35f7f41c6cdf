/** An input as ink on paper, with the pixels that a unit reads lit on it. */
import { useCallback, type ReactNode } from 'react';
import { drawPixels, mapPixels, useCanvas } from '../../../ui/canvas';
import { usePalette } from '../../../ui/palette';

export interface FieldPictureProps {
  readonly label: string;
  /** [y, x] of the first channel, 0 white … 1 ink. */
  readonly ink: Float32Array;
  readonly height: number;
  readonly width: number;
  /** Places that are lit. */
  readonly places: readonly number[];
  /** Width of the picture in CSS pixels; its height follows. */
  readonly size: number;
}

export function FieldPicture({ label, ink, height, width, places, size }: FieldPictureProps): ReactNode {
  const palette = usePalette();
  const tall = Math.round((size * height) / width);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawPixels(
        context,
        mapPixels(ink, height, width, 1, 0, (value) => palette.inked(value)),
        0,
        0,
        size,
        tall,
      );
      const [cellHeight, cellWidth] = [tall / height, size / width];
      context.fillStyle = palette.css('field', 0.55);
      context.strokeStyle = palette.css('field');
      context.lineWidth = 1;
      for (const place of places) {
        const [x, y] = [(place % width) * cellWidth, Math.floor(place / width) * cellHeight];
        context.fillRect(x, y, cellWidth, cellHeight);
        context.strokeRect(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1);
      }
    },
    [ink, height, width, places, tall, size, palette],
  );
  const canvas = useCanvas(draw, size, tall);
  return (
    <figure style={{ width: size }}>
      <canvas ref={canvas} role="img" aria-label={label} style={{ width: size, height: tall }} />
      <figcaption>{label}</figcaption>
    </figure>
  );
}
