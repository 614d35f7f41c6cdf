/** One image of the experiment as the network saw it, the field marked, and what the unit answered. */
import { useCallback, type ReactNode } from 'react';
import { useText } from '../i18n';
import { drawPixels, mapPixels, useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { changeText, valueText } from './numbers';
import styles from './Questions.module.css';
import type { Experiment, Trial } from './runExperiment';

const SIDE = 130;

export interface PaintedProps {
  /** Absent while it is not known yet. */
  readonly trial: Trial | null | undefined;
  readonly experiment: Experiment | null;
  readonly caption: string;
}

export function Painted({ trial, experiment, caption }: PaintedProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!trial || !experiment) return;
      const { network } = experiment;
      const { top, left, bottom, right } = experiment.field.clipped;
      const { white = 0, ink = 1, height, width, channels } = network.spec.input;
      const pixels = mapPixels(trial.input, height, width, channels, 0, (value) =>
        palette.inked((value - white) / (ink - white)),
      );
      const cell = SIDE / Math.max(height, width);
      drawPixels(context, pixels, 0, 0, width * cell, height * cell);
      context.strokeStyle = palette.css('field');
      context.lineWidth = 2;
      context.strokeRect(left * cell, top * cell, (right - left + 1) * cell, (bottom - top + 1) * cell);
    },
    [trial, experiment, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  const value = trial ? text('stage.try.value', { value: valueText(text, trial.value) }) : '';
  const change =
    trial && experiment && trial !== experiment.before
      ? text('stage.try.change', { change: changeText(text, trial.value - experiment.before.value) })
      : '';
  return (
    <figure>
      <canvas ref={canvas} className={styles.picture} role="img" aria-label={`${caption}: ${value}`} />
      <figcaption>
        {trial ? caption : text('stage.effective.waiting')}
        <b>{value}</b>
        {change}
      </figcaption>
    </figure>
  );
}
