/** All digits of the hand as the nets see them, small, a row a repetition. */
import { useCallback, type ReactNode } from 'react';
import type { Digits1989 } from '../../../digits/hand1989';
import { useText } from '../../../i18n';
import { drawPixels, mapPixels, useCanvas, useSize } from '../../../ui/canvas';
import { usePalette } from '../../../ui/palette';

const COLUMNS = 20;

export function HandPicture({ digits: { images, labels } }: { readonly digits: Digits1989 }): ReactNode {
  const text = useText();
  const palette = usePalette();
  const [box, { width }] = useSize<HTMLDivElement>();
  const height = Math.ceil(labels.length / COLUMNS) * (width / COLUMNS) * (16 / 13);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const size = width / COLUMNS;
      const pixels = images.length / labels.length;
      for (let n = 0; n < labels.length; n++) {
        const image = images.subarray(n * pixels, (n + 1) * pixels);
        const shown = mapPixels(image, 16, 13, 1, 0, (value) => palette.inked(value / 255));
        const [x, y] = [(n % COLUMNS) * size, Math.floor(n / COLUMNS) * size * (16 / 13)];
        drawPixels(context, shown, x, y, size, size * (16 / 13));
      }
    },
    [images, labels, palette, width],
  );
  const canvas = useCanvas(draw, width, height);
  return (
    <div ref={box}>
      {labels.length > 0 && (
        <canvas
          ref={canvas}
          role="img"
          aria-label={text('replay.picture', { count: labels.length })}
          style={{ width, height }}
        />
      )}
    </div>
  );
}
