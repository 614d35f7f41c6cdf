/** The effective field of the pinned unit: for this drawing, and on average, with the share that its middle holds. */
import { useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { positionOf } from '../network';
import { shapeAt } from '../store/actions/pin';
import { useStore } from '../store/state/store';
import { mapName } from '../store/actions/unitNames';
import { Button } from '../ui/Button';
import { shareOfUnit } from './effective';
import { HeatPicture } from './HeatPicture';
import styles from './Questions.module.css';
import type { Measured, MeasuredOn } from './useEffectiveField';

export interface EffectivePanelProps {
  readonly fields: Readonly<Record<MeasuredOn, Measured | null>>;
}

export function EffectivePanel({ fields }: EffectivePanelProps): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const seed = useStore((state) => state.seed);
  const drawn = useStore((state) => state.image !== null);
  // A mean kept from earlier weights, of the unit that is pinned now.
  const [kept, setKept] = useState<Measured | null>(null);
  const comparable = kept?.network === network && kept.unit === pinned ? kept : null;
  if (pinned.layer < 0) return <p>{text('stage.effective.input')}</p>;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);
  const unit = mapName(text, network.layers[pinned.layer]!, channel);
  return (
    <>
      <h3>{text('stage.effective.question')}</h3>
      <p>{text('stage.effective.lead', { unit })}</p>
      <div className={styles.pictures}>
        <HeatPicture
          field={fields.drawing}
          source={text('stage.effective.drawing')}
          missing={text(drawn ? 'stage.effective.waiting' : 'stage.effective.draw')}
        />
        <HeatPicture
          field={fields.digits}
          source={text('stage.effective.digits', { count: fields.digits?.images ?? 0 })}
          missing={text('stage.effective.waiting')}
        />
        <HeatPicture
          field={fields.random}
          source={text('stage.effective.random', { count: fields.random?.images ?? 0, seed })}
          missing={text('stage.effective.waiting')}
        />
        {comparable && (
          <HeatPicture
            field={comparable}
            source={text('stage.effective.kept', { count: comparable.images, step: comparable.step })}
            missing=""
          />
        )}
        <div className={styles.aside}>
          <p>{text('stage.effective.even')}</p>
          <p>{text('stage.effective.grow')}</p>
          <Learned fields={fields} />
          <div>
            <Button small disabled={!fields.digits} onClick={() => setKept(fields.digits)}>
              {text('stage.effective.keep')}
            </Button>
          </div>
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

/** A share that has changed by less than this is the same, as it is written. */
const SAME = 0.005;

/** What learning did to the field of this unit, by its shares before and now. */
function Learned({ fields }: EffectivePanelProps): ReactNode {
  const text = useText();
  const before = fields.random && shareOfUnit(fields.random);
  const now = fields.digits && shareOfUnit(fields.digits);
  if (before === null || now === null || fields.random!.unit !== fields.digits!.unit) return null;
  const percent = (share: number): string => text.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const change = Math.abs(now - before) < SAME ? 'neither' : now < before ? 'wider' : 'narrower';
  return <p>{text('stage.effective.moved', { before: percent(before), now: percent(now), change })}</p>;
}
