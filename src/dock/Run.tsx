/** Train or pause, one step, back to the start, and the three numbers that say how it goes. */
import { useMemo, type ReactNode } from 'react';
import { useText } from '../i18n';
import { pauseTraining, stepTraining, train } from '../store/actions/session';
import { readsDigits } from '../network';
import { useStore } from '../store/state/store';
import { useAnnouncement } from '../ui/Announcements';
import { Button } from '../ui/Button';
import { measured } from '../ui/measured';
import { newestTest } from './curve';
import styles from './Dock.module.css';

export function Run({ onReset }: { readonly onReset: () => void }): ReactNode {
  const text = useText();
  const training = useStore((state) => state.training);
  const ready = useStore((state) => state.compute !== null);
  const classes = useStore((state) => state.shown.network.classes);
  const teaches = readsDigits(classes);
  const step = useStore((state) => state.shown.step);
  const loss = useStore((state) => state.curve.at(-1)?.trainingLoss ?? null);
  const curve = useStore((state) => state.curve);
  const test = useMemo(() => newestTest(curve), [curve]);
  const learnedFrom = useStore((state) => state.learnedFrom);
  const lossText = loss === null ? text('dock.unknown') : measured(text, loss);
  const accuracyText =
    test === null
      ? text('dock.unknown')
      : text.number(test.accuracy, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const testedOn =
    test?.testedOn &&
    text('dock.testAccuracy.ofSet', {
      ...test.testedOn,
      learned: learnedFrom.includes(test.testedOn.name) ? 'yes' : 'no',
    });
  useAnnouncement(
    training ? null : text('dock.rested', { step: text.number(step), loss: lossText, accuracy: accuracyText }),
  );
  return (
    <>
      <Button
        weight="strong"
        className={styles.train}
        disabled={!ready || !teaches}
        onClick={() => void (training ? pauseTraining() : train())}
      >
        {text(training ? 'common.pause' : 'dock.train')}
      </Button>
      <Button disabled={!ready || !teaches || training} onClick={() => void stepTraining()}>
        {text('dock.step')}
      </Button>
      <Button disabled={!ready} onClick={onReset}>
        {text('dock.reset')}
      </Button>
      <Reading className={styles.stepReading} name={text('dock.step.count')} unit={text('dock.step.unit')}>
        {text.number(step)}
      </Reading>
      {!teaches && <p className={styles.otherClasses}>{text('ownNetwork.otherClasses', { classes })}</p>}
      <Reading
        className={styles.accuracyReading}
        name={text('dock.testAccuracy')}
        unit={text('dock.testAccuracy')}
        known={test !== null}
        of={testedOn ?? text('dock.testAccuracy.of')}
      >
        {accuracyText}
      </Reading>
      <Reading className={styles.lossReading} name={text('dock.loss')} unit={text('dock.loss')} known={loss !== null}>
        {lossText}
      </Reading>
    </>
  );
}

interface ReadingProps {
  readonly className?: string;
  readonly name: string;
  readonly unit: string;
  readonly known?: boolean;
  /** What the number was measured on. */
  readonly of?: string;
  readonly children: string;
}

/** A number and what it is; the status holds the number and what it is of, and says it only to who asks: it changes ten times a second. */
function Reading({ className, name, unit, known = true, of, children }: ReadingProps): ReactNode {
  return (
    <p className={`${styles.reading} ${className}`}>
      <span>{unit}</span>{' '}
      <output aria-live="off" aria-label={name} className={known ? '' : styles.unknown}>
        {children}
        {known && of && ' '}
        {known && of && <small>{of}</small>}
      </output>
    </p>
  );
}
