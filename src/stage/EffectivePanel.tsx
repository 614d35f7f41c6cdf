/** The effective field of the pinned unit: for this drawing, and on average, with the share that its middle holds. */
import { useCallback, type ReactNode } from 'react';
import { useText } from '../i18n';
import { positionOf, receptiveFieldOf } from '../network';
import { shapeAt } from '../store/pin';
import { useStore } from '../store/store';
import { useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { centralShare } from './effective';
import { paintHeat } from './heat';
import { mapName } from './names';
import styles from './Questions.module.css';
import { AVERAGED_DIGITS, type Measured } from './useEffectiveField';

export interface EffectivePanelProps {
  readonly fields: { readonly drawing: Measured | null; readonly digits: Measured | null };
}

const SIDE = 130;

export function EffectivePanel({ fields }: EffectivePanelProps): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const pinned = useStore((state) => state.pinned);
  const drawn = useStore((state) => state.image !== null);
  if (pinned.layer < 0) return <p>{text('stage.effective.input')}</p>;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);
  const unit = mapName(text, network, pinned.layer, channel);
  return (
    <>
      <h3>{text('stage.effective.question')}</h3>
      <p>{text('stage.effective.lead', { unit })}</p>
      <div className={styles.pictures}>
        <Heat
          field={fields.drawing}
          source={text('stage.effective.drawing')}
          missing={text(drawn ? 'stage.effective.waiting' : 'stage.effective.draw')}
        />
        <Heat
          field={fields.digits}
          source={text('stage.effective.digits', { count: AVERAGED_DIGITS })}
          missing={text('stage.effective.waiting')}
        />
        <div className={styles.aside}>
          <p>{text('stage.effective.even')}</p>
          <p>{text('stage.effective.grow')}</p>
          <span className={styles.scale}>
            {text('stage.effective.scale')} 0
            <span aria-hidden="true">
              {Array.from({ length: 6 }, (_, i) => (
                <i key={i} style={{ background: `color-mix(in srgb, var(--field) ${i * 20}%, var(--panel))` }} />
              ))}
            </span>
            {text('stage.effective.largest')}
          </span>
        </div>
      </div>
    </>
  );
}

interface HeatProps {
  readonly field: Measured | null;
  readonly source: string;
  readonly missing: string;
}

function Heat({ field, source, missing }: HeatProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const network = useStore((state) => state.network);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!field) return;
      const { box, clipped } = receptiveFieldOf(network, field.unit.layer, field.unit.unit).at(-1)!;
      const cell = SIDE / Math.max(box.bottom - box.top + 1, box.right - box.left + 1);
      const at = (rows: number, columns: number) => [(columns - box.left) * cell, (rows - box.top) * cell] as const;
      const [x, y] = at(clipped.top, clipped.left);
      context.fillStyle = palette.css('sunken');
      context.fillRect(0, 0, SIDE, SIDE);
      const width = (clipped.right - clipped.left + 1) * cell;
      const height = (clipped.bottom - clipped.top + 1) * cell;
      paintHeat(context, field.mass, network.input, clipped, { x, y, width, height }, palette);
      context.strokeStyle = palette.css('ink', 0.7);
      context.setLineDash([4, 3]);
      context.strokeRect(SIDE / 4, SIDE / 4, SIDE / 2, SIDE / 2);
    },
    [field, network, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  if (!field)
    return (
      <figure>
        <div className={`${styles.picture} ${styles.missing}`}>{missing}</div>
        <figcaption>{source}</figcaption>
      </figure>
    );
  const { box } = receptiveFieldOf(network, field.unit.layer, field.unit.unit).at(-1)!;
  const share = centralShare(field.mass, network.input, box);
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
