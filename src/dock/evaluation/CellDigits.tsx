/** The digits of one cell of the confusion matrix, the mistakes the network was surest of first. */
import { useMemo, useState, type ReactNode } from 'react';
import { imageOf } from '../../digits/digitSet';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import type { DigitSet, Evaluation } from '../../worker/protocol';
import { DigitGrid, type ShownDigit } from '../DigitGrid';
import { digitsInCell, type Cell } from './measures';
import styles from './EvaluationTab.module.css';

/** Thumbnails shown at a time. */
const PAGE = 48;

interface CellDigitsProps {
  readonly set: DigitSet;
  readonly evaluation: Evaluation;
  readonly cell: Cell;
  readonly probabilities: boolean;
}

export function CellDigits({ set, evaluation, cell, probabilities }: CellDigitsProps): ReactNode {
  const text = useText();
  const found = useMemo(() => digitsInCell(set.labels, evaluation, cell), [set, evaluation, cell]);
  const [shown, setShown] = useState(PAGE);
  const digits = found.slice(0, shown).map((n): ShownDigit => ({
    key: n,
    image: imageOf(set, n),
    label: set.labels[n]!,
    predicted: evaluation.predictions[n]!,
    score: probabilities ? evaluation.topScores[n]! : null,
  }));
  return (
    <section className={styles.cell} aria-label={text('digits.cell')}>
      <h3>
        {cell.label === null
          ? text('digits.cell.all', { count: found.length })
          : text('digits.cell.title', { label: cell.label, predicted: cell.predicted ?? 0, count: found.length })}
      </h3>
      <p>{text('digits.cell.hint')}</p>
      <DigitGrid digits={digits} />
      {shown < found.length && (
        <div>
          <Button small onClick={() => setShown(shown + PAGE)}>
            {text('digits.more', { count: found.length - shown })}
          </Button>
        </div>
      )}
    </section>
  );
}
