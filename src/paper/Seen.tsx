/** The 28×28 image made of the drawing: what the network sees, with the box it was scaled into and its centre of mass. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { BOX_SIZE, IMAGE_SIZE, imageOfDrawing } from '../digits/normalize';
import { useText } from '../i18n';
import { useStore } from '../store/store';
import { drawPixels, mapPixels, useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { centreOfMass } from './centreOfMass';
import styles from './Paper.module.css';

/** CSS pixels a pixel of the image. */
const CELL = 4;
const SIDE = IMAGE_SIZE * CELL;

export function Seen(): ReactNode {
  const text = useText();
  const palette = usePalette();
  const drawing = useStore((state) => state.drawing);
  const seen = useMemo(() => imageOfDrawing(drawing), [drawing]);

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!seen) return;
      const { image, transform } = seen;
      drawPixels(context, mapPixels(image, IMAGE_SIZE, IMAGE_SIZE, 1, 0, palette.inked), 0, 0, SIDE, SIDE);
      context.strokeStyle = palette.css('line-strong');
      context.setLineDash([2, 2]);
      const { x, y } = transform.box;
      context.strokeRect(x * CELL + 0.5, y * CELL + 0.5, BOX_SIZE * CELL - 1, BOX_SIZE * CELL - 1);
      context.setLineDash([]);
      const centre = centreOfMass(image, IMAGE_SIZE);
      // A cross that is seen on ink and on white alike.
      for (const [color, width] of [
        [palette.css('panel'), 3.5],
        [palette.css('focus'), 1.5],
      ] as const) {
        context.strokeStyle = color;
        context.lineWidth = width;
        context.beginPath();
        context.moveTo(centre.x * CELL - 4, centre.y * CELL);
        context.lineTo(centre.x * CELL + 4, centre.y * CELL);
        context.moveTo(centre.x * CELL, centre.y * CELL - 4);
        context.lineTo(centre.x * CELL, centre.y * CELL + 4);
        context.stroke();
      }
    },
    [seen, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);

  return (
    <figure className={styles.seen}>
      <canvas ref={canvas} role="img" aria-label={text('paper.seen.label')} />
      <figcaption>
        <b>{text('paper.seen')}</b> {text('paper.seen.how')}
      </figcaption>
    </figure>
  );
}
