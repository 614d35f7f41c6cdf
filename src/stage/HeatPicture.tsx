/** An effective field over the theoretical square of its unit, and the share of it in the central half. */
import { useCallback, type ReactNode } from 'react';
import { useText } from '../i18n';
import { receptiveFieldOf } from '../network';
import { useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { shareOfUnit } from './effective';
import { paintHeat } from './heat';
import styles from './Questions.module.css';
import type { Measured } from './useEffectiveField';

const SIDE = 130;

export interface HeatPictureProps {
  readonly field: Measured | null;
  /** What it was measured on, in words. */
  readonly source: string;
  /** Stands in the picture's place while there is none. */
  readonly missing: string;
}

export function HeatPicture({ field, source, missing }: HeatPictureProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!field) return;
      const { network, unit, mass } = field;
      const { box, clipped } = receptiveFieldOf(network, unit.layer, unit.unit).at(-1)!;
      const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
      const cell = SIDE / Math.max(rows, columns);
      context.fillStyle = palette.css('sunken');
      context.fillRect(0, 0, SIDE, SIDE);
      const inside = {
        x: (clipped.left - box.left) * cell,
        y: (clipped.top - box.top) * cell,
        width: (clipped.right - clipped.left + 1) * cell,
        height: (clipped.bottom - clipped.top + 1) * cell,
      };
      paintHeat(context, mass, network.input, clipped, inside, palette);
      context.strokeStyle = palette.css('ink', 0.7);
      context.setLineDash([4, 3]);
      context.strokeRect((columns * cell) / 4, (rows * cell) / 4, (columns * cell) / 2, (rows * cell) / 2);
    },
    [field, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  if (!field)
    return (
      <figure>
        <div className={`${styles.picture} ${styles.missing}`}>{missing}</div>
        <figcaption>{source}</figcaption>
      </figure>
    );
  const share = shareOfUnit(field);
  const words =
    share === null
      ? text('stage.effective.none')
      : text('stage.effective.share', { share: text.number(share, { style: 'percent', maximumFractionDigits: 0 }) });
  return (
    <figure>
      <canvas
        ref={canvas}
        className={styles.picture}
        role="img"
        aria-label={text('stage.effective.picture', { source, share: words })}
      />
      <figcaption>
        <b>{words}</b>
        {source}
      </figcaption>
    </figure>
  );
}
