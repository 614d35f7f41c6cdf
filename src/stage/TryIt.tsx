/** The experiment that defines a receptive field: paint outside and the unit stays as it was, paint inside and it moves. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { positionOf } from '../network';
import { shapeAt } from '../store/pin';
import { useStore } from '../store/store';
import { Button } from '../ui/Button';
import { mapName } from './names';
import { changeText } from './numbers';
import { Painted } from './Painted';
import styles from './Questions.module.css';
import { runExperiment, type Experiment } from './runExperiment';

export function TryIt(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.network);
  const pinned = useStore((state) => state.pinned);
  const [experiment, setExperiment] = useState<Experiment | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const run = useCallback(async (): Promise<void> => {
    try {
      setExperiment(await runExperiment(Math.random));
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }, []);
  // Opening it is asking for it; another unit is another experiment.
  useEffect(() => {
    if (pinned.layer >= 0) void run();
  }, [run, network, pinned]);

  if (pinned.layer < 0) return <p>{text('stage.from.input')}</p>;
  const { channel } = positionOf(shapeAt(network, pinned.layer), pinned.unit);
  const valid = experiment?.network === network && experiment.unit === pinned ? experiment : null;
  return (
    <>
      <h3>{text('stage.try.question', { unit: mapName(text, network, pinned.layer, channel) })}</h3>
      <div className={styles.pictures}>
        <Painted trial={valid?.before} experiment={valid} caption={text('stage.try.before')} />
        {valid?.outside !== null && (
          <Painted
            trial={valid?.outside}
            experiment={valid}
            caption={text('stage.try.outside', { count: valid?.outside.repainted ?? 0 })}
          />
        )}
        <Painted
          trial={valid?.inside}
          experiment={valid}
          caption={text('stage.try.inside', { count: valid?.inside.repainted ?? 0 })}
        />
        <div className={styles.aside}>
          <p aria-live="polite" className={styles.verdict}>
            {failure && text('stage.try.failed', { message: failure })}
            {!failure && valid && verdict(text, valid)}
          </p>
          <div>
            <Button small onClick={() => void run()}>
              {text('stage.try.again')}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

const verdict = (text: Text, { before, outside, inside }: Experiment): string => {
  const changed = changeText(text, inside.value - before.value);
  return outside
    ? text('stage.try.verdict', { outside: changeText(text, outside.value - before.value), inside: changed })
    : text('stage.try.all', { inside: changed });
};
