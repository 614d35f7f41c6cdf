/** Judges the network on digits it was not trained on: the imported ones, or the generated test digits. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { useStore } from '../store/state/store';
import { openPane } from '../store/actions/view';
import { Button } from '../ui/Button';
import { useJudgedOn } from './evaluation/useJudgedOn';
import styles from './Dock.module.css';
import { EvaluateButton, Evaluating } from './Evaluating';

export function Evaluate(): ReactNode {
  const text = useText();
  const evaluation = useStore((state) => state.evaluation);
  const judgedOn = useJudgedOn();
  const trainedSince = useStore((state) => state.evaluation !== null && state.evaluation.step !== state.shown.step);
  return (
    <>
      <EvaluateButton label={text('dock.evaluate')} />
      <Button small onClick={() => openPane('evaluation')}>
        {text('dock.details')}
      </Button>
      <p className={styles.evaluation}>
        <Evaluating />
        <output aria-label={text('dock.evaluation')}>
          {evaluation
            ? text('dock.evaluation.result', {
                accuracy: text.number(evaluation.accuracy, { style: 'percent', maximumFractionDigits: 2 }),
                images: text.number(evaluation.images),
              })
            : text('dock.unknown')}
        </output>
        <span>
          {judgedOn}
          {evaluation && trainedSince && text('dock.evaluation.atStep', { step: text.number(evaluation.step) })}
        </span>
      </p>
    </>
  );
}
