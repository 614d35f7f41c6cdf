/** "Both schemes use 96 kernels of 11×11×3": AlexNet's first layer, counted as one position after the other gets its kernels. */
import { useCallback, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { prepare, useCanvas } from '../../ui/canvas';
import { prefersReducedMotion } from '../../ui/motion';
import { usePalette } from '../../ui/palette';
import { Slider } from '../../ui/Slider';
import { usePlayed } from '../../ui/usePlayed';
import layout from '../../ui/Layout.module.css';
import styles from './Count.module.css';
import own from './Positions.module.css';
import { evaluate, write } from './formula';
import { countAfter, DURATION, parametersAfter, POSITIONS, SIDE, timeOf } from './positions';

const PICTURE = 165;

export function PositionByPosition(): ReactNode {
  const text = useText();
  const palette = usePalette();
  // Milliseconds played, not positions: a frame at the beginning is less than one of them.
  const played = usePlayed(DURATION, (now, milliseconds) => now + milliseconds);
  const { ended, playing } = played;
  const count = countAfter(played.time);

  const draw = useCallback(
    (context: ReturnType<typeof prepare>) => {
      const cell = PICTURE / SIDE;
      context.fillStyle = palette.css('sunken');
      context.fillRect(0, 0, PICTURE, PICTURE);
      context.fillStyle = palette.css('local');
      const [rows, rest] = [Math.floor(count / SIDE), count % SIDE];
      context.fillRect(0, 0, PICTURE, rows * cell);
      context.fillRect(0, rows * cell, rest * cell, cell);
      context.fillStyle = palette.css('shared');
      context.fillRect(0, 0, cell, cell);
    },
    [count, palette],
  );
  const canvas = useCanvas(draw, PICTURE, PICTURE);

  const number = (value: number | bigint): string => text.number(value);
  const { apart, shared } = parametersAfter(count);
  // With less motion wanted, Play shows the end at once; the steps stay.
  const play = (): void => (prefersReducedMotion() ? played.go(DURATION) : played.toggle());
  const go = (next: number): void => played.go(timeOf(Math.min(POSITIONS, Math.max(1, next))));
  return (
    <>
      <p className={styles.sentence}>{text('count.positions.intro')}</p>
      <div className={own.positions}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={text('count.positions.picture', { count: number(count), all: number(POSITIONS) })}
          style={{ width: PICTURE, height: PICTURE }}
        />
        <dl>
          <dt style={{ borderColor: 'var(--local)' }}>{text('count.positions.apart')}</dt>
          <dd>
            <strong>{number(evaluate(apart))}</strong>
            <span className={styles.formula}>{write(apart, number)}</span>
          </dd>
          <dt style={{ borderColor: 'var(--shared)' }}>{text('count.positions.shared')}</dt>
          <dd>
            <strong>{number(evaluate(shared))}</strong>
            <span className={styles.formula}>{write(shared, number)}</span>
          </dd>
        </dl>
      </div>
      <div className={layout.row}>
        <Button small weight="strong" onClick={play}>
          {text(playing ? 'common.pause' : 'common.play')}
        </Button>
        <Button small onClick={() => go(count + 1)} disabled={ended}>
          {text('slide.next')}
        </Button>
        <Button small onClick={() => go(count + SIDE)} disabled={ended}>
          {text('common.nextRow')}
        </Button>
      </div>
      <Slider
        label={text('count.positions.slider')}
        min={1}
        max={POSITIONS}
        value={count}
        valueText={text('count.positions.of', { count: number(count), all: number(POSITIONS) })}
        onChange={go}
      />
      <p className={layout.note}>{text('count.positions.end')}</p>
    </>
  );
}
