/** From the kernel to the matrix, played or stepped: window, row, all rows. */
import { timer } from 'd3-timer';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { divergingShade, useCanvas, useSize } from '../../ui/canvas';
import { prefersReducedMotion } from '../../ui/motion';
import { usePalette } from '../../ui/palette';
import { Slider } from '../../ui/Slider';
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
  const [time, setTime] = useState(0);
  const [wanted, setWanted] = useState(false);
  const { positions } = unrolling;
  const ended = time >= positions;
  const playing = wanted && !ended;

  useEffect(() => {
    if (!playing) return undefined;
    let last = 0;
    const running = timer((elapsed) => {
      const passed = elapsed - last;
      last = elapsed;
      setTime((time) => Math.min(positions, time + passed / (time < 1 ? FIRST : OTHERS)));
    });
    return () => running.stop();
  }, [playing, positions]);
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
  const go = (rows: number): void => {
    setWanted(false);
    setTime(Math.min(positions, Math.max(0, rows)));
  };
  const play = (): void => {
    if (ended) setTime(0);
    setWanted(!playing);
  };
  return (
    <>
      <div ref={box} className={styles.unroll}>
        <canvas ref={canvas} role="img" aria-label={said} style={{ width, height }} />
        <p className={styles.said} style={{ left: unrolling.width * 12 + 16 }}>
          {said}
        </p>
      </div>
      <div className={styles.controls}>
        <Button small weight="strong" onClick={play}>
          {text(playing ? 'common.pause' : 'common.play')}
        </Button>
        <Button small disabled={ended} onClick={() => go(done + 1)}>
          {text('matrix.unroll.next')}
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
