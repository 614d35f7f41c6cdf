/** The digits that are trained on, tested on or imported, a window at a time: by class, and with the network's mistakes first. */
import { useMemo, useState, type ReactNode } from 'react';
import { imageOf } from '../../digits/digitSet';
import { useText } from '../../i18n';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { DigitGrid, type ShownDigit } from '../DigitGrid';
import { digitsInCell } from '../evaluation/measures';
import styles from './Browse.module.css';
import { useWindow, WINDOW, type Source } from './useWindow';
import layout from '../../ui/Layout.module.css';

const CLASSES = ['all', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export function Browse(): ReactNode {
  const text = useText();
  const hasImported = useStore((state) => state.imported !== null);
  const probabilities = useStore((state) => state.shown.network.spec.loss !== 'meanSquaredError');
  const [source, setSource] = useState<Source>('training');
  const [from, setFrom] = useState(0);
  const [only, setOnly] = useState<(typeof CLASSES)[number]>('all');
  const [mistakesFirst, setMistakesFirst] = useState(true);
  const { set, judged, noNumbers, size, again } = useWindow(
    source === 'imported' && !hasImported ? 'training' : source,
    from,
  );

  const digits = useMemo((): readonly ShownDigit[] => {
    if (!set) return [];
    const label = only === 'all' ? null : Number(only);
    const indices =
      judged && mistakesFirst
        ? digitsInCell(set.labels, judged, { label, predicted: null })
        : [...set.labels.keys()].filter((n) => label === null || set.labels[n] === label);
    return indices.map((n) => ({
      key: from + n,
      image: imageOf(set, n),
      label: set.labels[n]!,
      predicted: judged?.predictions[n] ?? null,
      score: judged && probabilities ? judged.topScores[n]! : null,
    }));
  }, [set, judged, only, mistakesFirst, probabilities, from]);
  const wrong = digits.filter(({ label, predicted }) => predicted !== null && predicted !== label).length;

  return (
    <div className={layout.column}>
      <div className={styles.tools}>
        <Select
          label={text('digits.source')}
          options={(['training', 'test', 'imported'] as const).map((value) => ({
            value,
            label: text(`digits.source.${value}`),
            disabled: value === 'imported' && !hasImported,
          }))}
          value={source}
          onChange={(value) => {
            setSource(value);
            setFrom(0);
          }}
        />
        <Segmented
          small
          label={text('digits.class.filter')}
          options={CLASSES.map((value) => ({ value, label: value === 'all' ? text('digits.class.all') : value }))}
          value={only}
          onChange={setOnly}
        />
        <Checkbox label={text('digits.mistakesFirst')} checked={mistakesFirst} onChange={setMistakesFirst} />
        <span className={styles.pages}>
          <Button small disabled={from === 0} onClick={() => setFrom(Math.max(0, from - WINDOW))}>
            {text('digits.previous')}
          </Button>
          <Button small disabled={from + WINDOW >= size} onClick={() => setFrom(from + WINDOW)}>
            {text('digits.next')}
          </Button>
          <Button small onClick={again}>
            {text('digits.askAgain')}
          </Button>
        </span>
      </div>
      <p role="status" className={layout.note}>
        {set
          ? text('digits.window', { from: from + 1, to: from + set.labels.length, size, shown: digits.length, wrong })
          : text('digits.loading')}{' '}
        {noNumbers ? text('common.noPrediction') : text(`digits.source.${source}.explain`)}
      </p>
      <DigitGrid digits={digits} />
    </div>
  );
}
