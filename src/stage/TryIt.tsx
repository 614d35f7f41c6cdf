/** The experiment that defines a receptive field: paint outside and the unit stays as it was, paint inside and it moves. */
import { useCallback, useState, type ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { positionOf } from '../network';
import { shapeAt } from '../store/pin';
import { useStore } from '../store/store';
import { Button } from '../ui/Button';
import { useCanvas } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { runExperiment, type Experiment, type Trial } from './runExperiment';
import { mapName } from './names';
import styles from './Questions.module.css';

const SIDE = 130;

export function TryIt(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const pinned = useStore((state) => state.pinned);
  const [experiment, setExperiment] = useState<Experiment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const valid = experiment?.network === network && experiment.unit === pinned ? experiment : null;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);

  const run = async (): Promise<void> => {
    try {
      setExperiment(await runExperiment(Math.random));
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  if (pinned.layer < 0) return <p>{text('stage.from.input')}</p>;
  return (
    <>
      <h3>{text('stage.try.question', { unit: mapName(text, network, pinned.layer, channel) })}</h3>
      <div>
        <Button small onClick={() => void run()}>
          {text(valid ? 'stage.try.again' : 'stage.try.run')}
        </Button>
      </div>
      <div aria-live="polite">
        {failure && <p>{text('stage.try.failed', { message: failure })}</p>}
        {valid && <p>{verdict(text, valid)}</p>}
      </div>
      {valid && (
        <div className={styles.pictures}>
          <Painted trial={valid.before} experiment={valid} caption={text('stage.try.before')} />
          {valid.outside && (
            <Painted
              trial={valid.outside}
              experiment={valid}
              caption={text('stage.try.outside', { count: valid.outside.repainted })}
            />
          )}
          <Painted
            trial={valid.inside}
            experiment={valid}
            caption={text('stage.try.inside', { count: valid.inside.repainted })}
          />
        </div>
      )}
    </>
  );
}

/** Small changes must not round to nothing: only what is exactly 0 is shown as 0. */
const changeText = (text: Text, change: number): string =>
  text.number(change, { maximumSignificantDigits: 3, signDisplay: 'exceptZero' });

const verdict = (text: Text, { before, outside, inside }: Experiment): string =>
  outside
    ? text('stage.try.verdict', {
        outside: changeText(text, outside.value - before.value),
        inside: changeText(text, inside.value - before.value),
      })
    : text('stage.try.all');

interface PaintedProps {
  readonly trial: Trial;
  readonly experiment: Experiment;
  readonly caption: string;
}

function Painted({ trial, experiment, caption }: PaintedProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const { network, field, before } = experiment;
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const { input, spec } = network;
      const { white = 0, ink = 1 } = spec.input;
      const cell = SIDE / Math.max(input.height, input.width);
      for (let y = 0; y < input.height; y++) {
        for (let x = 0; x < input.width; x++) {
          const value = trial.input[(y * input.width + x) * input.channels]!;
          context.fillStyle = `rgb(${palette.inked((value - white) / (ink - white)).join(' ')})`;
          context.fillRect(x * cell, y * cell, cell + 0.5, cell + 0.5);
        }
      }
      context.strokeStyle = palette.css('field');
      context.lineWidth = 2;
      const [width, height] = [field.right - field.left + 1, field.bottom - field.top + 1];
      context.strokeRect(field.left * cell, field.top * cell, width * cell, height * cell);
    },
    [trial, network, field, palette],
  );
  const canvas = useCanvas(draw, SIDE, SIDE);
  const value = text('stage.try.value', {
    value: text.number(trial.value, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  });
  return (
    <figure>
      <canvas ref={canvas} className={styles.picture} role="img" aria-label={`${caption}: ${value}`} />
      <figcaption>
        {caption}
        <b>{value}</b>
        {trial !== before && text('stage.try.change', { change: changeText(text, trial.value - before.value) })}
      </figcaption>
    </figure>
  );
}
