/** Where the score of the predicted class comes from: the loss's formula, with the numbers put in. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { areProbabilities, classNameOf, predictedClass, units } from '../network';
import { useStore } from '../store/state/store';
import { measured } from '../ui/measured';
import styles from './Paper.module.css';

export function ScoreFormula(): ReactNode {
  const text = useText();
  const look = useStore((state) => state.shown.look);
  const network = useStore((state) => state.shown.network);
  const predicted = look?.scores ? predictedClass(look.scores) : null;
  if (!look?.activations || !look.scores) return <p>{text('paper.nothing')}</p>;
  if (predicted === null) return <p>{text('common.noPrediction')}</p>;

  const last = network.layers.at(-1)!;
  const outputs = look.activations.subarray(look.activations.length - units(last.output));
  const output = outputs[predicted]!;
  const score = look.scores[predicted]!;
  const number = (value: number): string => measured(text, value);
  const { loss } = network.spec;
  const raised = loss === 'radialMap' ? -output : output;
  return (
    <div className={styles.formula}>
      <p>{text(`paper.formula.${loss}`)}</p>
      {areProbabilities(loss) && (
        <p className={styles.numbers}>
          p({classNameOf(network.spec, predicted)}) = e<sup>{number(raised)}</sup> ∕ Σ = {number(Math.exp(raised))} ∕{' '}
          {number(Math.exp(raised) / score)} = <b>{number(score)}</b>
        </p>
      )}
      {!areProbabilities(loss) && (
        <p className={styles.numbers}>
          y({classNameOf(network.spec, predicted)}) = <b>{number(score)}</b>
        </p>
      )}
      <ol className={styles.outputs} aria-label={text('paper.formula.outputs', { layer: last.name })}>
        {Array.from(outputs, (value, label) => (
          <li key={label}>
            <span>{classNameOf(network.spec, label)}</span> {number(value)}
          </li>
        ))}
      </ol>
      <p className={styles.legend}>{text('paper.formula.outputs', { layer: last.name })}</p>
    </div>
  );
}
