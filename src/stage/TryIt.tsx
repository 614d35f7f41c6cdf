/** The experiment that defines a receptive field: paint outside and the unit stays as it was, paint inside and it moves. */
import { useEffect, useState, type ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { randomFor } from '../digits/random';
import { positionOf } from '../network';
import { reasonOf, type Reason } from '../store/actions/failure';
import { shapeAt } from '../store/actions/pin';
import { useStore } from '../store/state/store';
import { mapName } from '../store/actions/unitNames';
import { Button } from '../ui/Button';
import { changeText } from './numbers';
import { Painted } from './Painted';
import styles from './Questions.module.css';
import { PAINTINGS, runExperiment, type Experiment, type Trial } from './runExperiment';
import { useRested } from './useRested';

/** Every visitor's first round is the same, and so is every second one. */
const SEED = 12;

/** A pen or training that goes on: the experiment follows when they rest, and so often at least. Milliseconds. */
const [PAUSE, LONGEST] = [150, 1000];

export function TryIt(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const pinned = useStore((state) => state.pinned);
  const image = useRested(
    useStore((state) => state.image),
    PAUSE,
    LONGEST,
  );
  const parameters = useRested(
    useStore((state) => state.shown.parameters),
    PAUSE,
    LONGEST,
  );
  const training = useStore((state) => state.training);
  const [experiment, setExperiment] = useState<Experiment | null>(null);
  const [failure, setFailure] = useState<Reason | null>(null);
  const [round, setRound] = useState(0);

  // Opening it is asking for it; another unit is another experiment, and so is another round, drawing or set of weights.
  useEffect(() => {
    if (pinned.layer < 0) return undefined;
    const life = new AbortController();
    runExperiment(network, pinned, randomFor(SEED, round).uniform, life.signal).then(
      (result) => {
        if (life.signal.aborted) return;
        setExperiment(result);
        setFailure(null);
      },
      (error: unknown) => {
        if (!life.signal.aborted) setFailure(() => reasonOf(error));
      },
    );
    return () => life.abort();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it runs on the drawing and the weights as they are
  }, [network, pinned, round, image, parameters]);

  if (pinned.layer < 0) return <p>{text('stage.from.input')}</p>;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);
  const valid = experiment?.network === network && experiment.unit === pinned ? experiment : null;
  return (
    <>
      <h3>{text('stage.try.question', { unit: mapName(text, network.layers[pinned.layer]!, channel) })}</h3>
      <div className={styles.pictures}>
        <Painted trial={valid?.before} experiment={valid} caption={text('stage.try.before')} />
        {valid?.outside !== null && (
          <Painted
            trial={valid?.outside}
            experiment={valid}
            caption={text('stage.try.outside', { count: valid?.outside.repainted ?? 0 })}
          />
        )}
        {valid?.inside !== null && (
          <Painted
            trial={valid?.inside}
            experiment={valid}
            caption={text('stage.try.inside', { count: valid?.inside.repainted ?? 0 })}
          />
        )}
        <div className={styles.aside}>
          <p aria-live={training ? 'off' : 'polite'} className={styles.verdict}>
            {failure && text('stage.try.failed', { message: failure(text) })}
            {!failure && valid && verdict(text, valid)}
          </p>
          <div>
            <Button small onClick={() => setRound(round + 1)}>
              {text('stage.try.again')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** What was measured, and why nothing was where it was nothing. */
function verdict(text: Text, { before, outside, inside, silence }: Experiment): string {
  const change = (trial: Trial | null): string => changeText(text, trial ? trial.value - before.value : 0);
  const measured = text(!inside ? 'stage.try.nothing' : outside ? 'stage.try.verdict' : 'stage.try.all', {
    paintings: PAINTINGS,
    outside: change(outside),
    inside: change(inside),
  });
  return silence ? `${measured} ${text('stage.try.silent', { silence })}` : measured;
}
