/** Precision and recall of every class, as numbers and as bars; the formula with its numbers stands under the table. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Evaluation } from '../../worker/protocol';
import { measuresByClass, type ClassMeasures } from './measures';
import styles from './PerClass.module.css';

export function PerClass({ counts }: { readonly counts: Evaluation['confusion'] }): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState(0);
  const measures = measuresByClass(counts);
  const percent = (share: number | null): string =>
    share === null ? '–' : text.number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const formula = ({ right, predicted, count, precision, recall }: ClassMeasures): string =>
    text('digits.class.formula', {
      label: asked,
      right: text.number(right),
      predicted: text.number(predicted),
      count: text.number(count),
      precision: percent(precision),
      recall: percent(recall),
    });
  return (
    <section className={styles.classes} aria-label={text('digits.class.title')}>
      <h3>{text('digits.class.title')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('digits.class.class')}</th>
            <th scope="col">{text('digits.class.precision')}</th>
            <th scope="col">{text('digits.class.recall')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure, label) => (
            <tr key={label} className={label === asked ? styles.asked : ''}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={label === asked}
                  aria-label={text('digits.class.ask', { label })}
                  onClick={() => setAsked(label)}
                >
                  {label}
                </button>
              </th>
              <td>{percent(measure.precision)}</td>
              <td>{percent(measure.recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{formula(measures[asked]!)}</p>
    </section>
  );
}
