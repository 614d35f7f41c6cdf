/** The 28×28 image made of the drawing: what the network sees, with the box it was scaled into and its centre of mass. */
import { useCallback, useMemo, type ReactNode } from 'react';
import { BOX_SIZE, IMAGE_SIZE, imageOfDrawing } from '../digits/normalize';
import { useText } from '../i18n';
import { pictureOn } from '../store/actions/drawing';
import { useStore } from '../store/state/store';
import { drawPixels, mapPixels, useCanvas, useSize } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { centreOfMass } from './centreOfMass';
import styles from './Paper.module.css';

/** CSS pixels a pixel of the image: whole ones, so that every pixel is as large as the next. */
const cellFor = (width: number): number => Math.max(1, Math.floor(width / IMAGE_SIZE));

export function Seen(): ReactNode {
  const text = useText();
  const palette = usePalette();
  const drawing = useStore((state) => state.drawing);
  const [figure, { width }] = useSize<HTMLElement>();
  const cell = cellFor(width);
  const side = cell * IMAGE_SIZE;
  const seen = useMemo(() => {
    const picture = pictureOn(drawing);
    return picture ? { image: picture, transform: null } : imageOfDrawing(drawing);
  }, [drawing]);

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!seen) return;
      const { image, transform } = seen;
      drawPixels(context, mapPixels(image, IMAGE_SIZE, IMAGE_SIZE, 1, 0, palette.inked), 0, 0, side, side);
      if (transform) {
        context.strokeStyle = palette.css('line-strong');
        context.setLineDash([2, 2]);
        const { x, y } = transform.box;
        context.strokeRect(x * cell + 0.5, y * cell + 0.5, BOX_SIZE * cell - 1, BOX_SIZE * cell - 1);
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
        context.moveTo(centre.x * cell - 4, centre.y * cell);
        context.lineTo(centre.x * cell + 4, centre.y * cell);
        context.moveTo(centre.x * cell, centre.y * cell - 4);
        context.lineTo(centre.x * cell, centre.y * cell + 4);
        context.stroke();
      }
    },
    [seen, palette, cell, side],
  );
  const canvas = useCanvas(draw, width > 0 ? side : 0, side);

  return (
    <figure ref={figure} className={styles.seen}>
      <canvas ref={canvas} style={{ width: side, height: side }} role="img" aria-label={text('paper.seen.label')} />
      <figcaption>
        <b>{text('paper.seen')}</b> {text('paper.seen.how')}
      </figcaption>
    </figure>
  );
}
