/** The 28×28 image made of the drawing: what the network sees, with the box it was scaled into and its centre of mass. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { isUndistorted } from '../digits/distort';
import { BOX_SIZE, IMAGE_SIZE, imageOfDrawing } from '../digits/normalize';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { drawPixels, mapPixels, useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { centreOfMass } from './centreOfMass';
import styles from './Paper.module.css';

/** CSS pixels a pixel of the image, and the whole of it: its caption has room beside it. */
const CELL = 4;
const SIDE = CELL * IMAGE_SIZE;

export function Seen(): ReactNode {
  const text = useText();
  const palette = usePalette();
  const drawing = useStore((state) => state.drawing);
  const image = useStore((state) => state.image);
  const undistorted = useStore((state) => isUndistorted(state.distortion));
  // The box is where an image was made of strokes, and not of what has been moved out of it.
  const box = useMemo(
    () => (undistorted ? (imageOfDrawing(drawing)?.transform.box ?? null) : null),
    [drawing, undistorted],
  );

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!image) return;
      drawPixels(context, mapPixels(image, IMAGE_SIZE, IMAGE_SIZE, 1, 0, palette.inked), 0, 0, SIDE, SIDE);
      if (box) {
        context.strokeStyle = palette.css('line-strong');
        context.setLineDash([2, 2]);
        const { x, y } = box;
        context.strokeRect(x * CELL + 0.5, y * CELL + 0.5, BOX_SIZE * CELL - 1, BOX_SIZE * CELL - 1);
        context.setLineDash([]);
      }
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
    [image, box, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);

  return (
    <figure className={styles.seen}>
      <canvas ref={canvas} style={{ width: SIDE, height: SIDE }} role="img" aria-label={text('paper.seen.label')} />
      <figcaption>
        <b>{text('paper.seen')}</b> {text('paper.seen.how')}
      </figcaption>
    </figure>
  );
}
