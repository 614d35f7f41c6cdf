/** From the kernel to the matrix, played or stepped: window, row, all rows. */
import { useCallback, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { divergingShade, useCanvas, useSize } from '../../ui/canvas';
import { prefersReducedMotion } from '../../ui/motion';
import { usePalette } from '../../ui/palette';
import { Slider } from '../../ui/Slider';
import { usePlayed } from '../../ui/usePlayed';
import layout from '../../ui/Layout.module.css';
import styles from './Matrix.module.css';
import { paintUnroll, unrollHeight } from './paintUnroll';
import { momentAt, shiftAt, type Unrolling } from './unroll';

/** Milliseconds for the first row, which has to be understood, and for each of the others. */
const FIRST = 2400;
const OTHERS = 650;

export interface UnrollProps {
  readonly unrolling: Unrolling;
  /** The kernel's weights, [kernelY · width + kernelX]. */
  readonly values: readonly number[];
  readonly limit: number;
}

export function Unroll({ unrolling, values, limit }: UnrollProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const [box, { width }] = useSize<HTMLDivElement>();
  const { positions } = unrolling;
  const { time, ended, playing, toggle, go } = usePlayed(
    positions,
    (now, milliseconds) => now + milliseconds / (now < 1 ? FIRST : OTHERS),
  );
  // With less motion wanted, rows appear whole.
  const shownTime = prefersReducedMotion() ? Math.floor(time) : time;
  const draw = useCallback(
    (context: CanvasRenderingContext2D, width: number) =>
      paintUnroll(context, width, {
        unrolling,
        time: shownTime,
        values,
        shade: divergingShade(palette, limit),
        palette,
      }),
    [unrolling, shownTime, values, limit, palette],
  );
  const height = unrollHeight(unrolling);
  const canvas = useCanvas(draw, width, height);

  const done = Math.floor(time);
  const number = (value: number): string => text.number(value);
  const inputs = unrolling.height * unrolling.width;
  const moment = momentAt(unrolling, done);
  const said = text(`matrix.unroll.${moment}`, {
    image: `${number(unrolling.height)}×${number(unrolling.width)}`,
    weights: number(values.length),
    zeros: number(inputs - values.length),
    shift: done >= 2 ? shiftAt(unrolling, done) : 0,
    rows: number(positions),
    columns: number(inputs),
    entries: number(positions * inputs),
  });
  return (
    <>
      <div ref={box} className={styles.unroll}>
        <canvas ref={canvas} role="img" aria-label={said} style={{ width, height }} />
        <p className={styles.said} style={{ left: unrolling.width * 12 + 16 }}>
          {said}
        </p>
      </div>
      <div className={layout.row}>
        <Button small weight="strong" onClick={toggle}>
          {text(playing ? 'common.pause' : 'common.play')}
        </Button>
        <Button small disabled={ended} onClick={() => go(done + 1)}>
          {text('common.nextRow')}
        </Button>
        <Button small disabled={time === 0} onClick={() => go(0)}>
          {text('matrix.unroll.restart')}
        </Button>
      </div>
      <Slider
        label={text('matrix.unroll.rows')}
        min={0}
        max={positions}
        value={done}
        valueText={text('matrix.unroll.of', { done: number(done), rows: number(positions) })}
        onChange={go}
      />
    </>
  );
}
