/** Which digits were taken for which: the true class down, the predicted one across. A cell opens its digits. */
import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Evaluation } from '../../worker/protocol';
import styles from './Confusion.module.css';
import type { Cell } from './measures';

interface ConfusionProps {
  readonly counts: Evaluation['confusion'];
  readonly chosen: Cell;
  readonly onChoose: (cell: Cell) => void;
}

export function Confusion({ counts, chosen, onChoose }: ConfusionProps): ReactNode {
  const text = useText();
  const most = Math.max(1, ...counts.flatMap((row, label) => row.filter((_, predicted) => predicted !== label)));
  return (
    <table className={styles.confusion}>
      <caption>{text('digits.confusion.explain')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('digits.confusion.corner')}</th>
          {counts.map((_, predicted) => (
            <th key={predicted} scope="col">
              {predicted}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {row.map((count, predicted) => (
              <td
                key={predicted}
                className={label === predicted ? styles.right : ''}
                // The more mistakes, the deeper: full depth at the largest count off the diagonal.
                style={label === predicted ? undefined : ({ '--depth': `${(60 * count) / most}%` } as CSSProperties)}
              >
                {count > 0 && (
                  <button
                    type="button"
                    aria-label={text('digits.confusion.cell', { label, predicted, count })}
                    aria-pressed={chosen.label === label && chosen.predicted === predicted}
                    onClick={() => onChoose({ label, predicted })}
                  >
                    {text.number(count)}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
