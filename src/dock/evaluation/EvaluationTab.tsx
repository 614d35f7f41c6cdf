/** How well the network knows digits it was not trained on: the matrix of mistakes, the digits behind each cell, and what follows from them. */
import { useMemo, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { readsDigits } from '../../network';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { saveTable } from '../../ui/saveFile';
import { EvaluateButton, Evaluating } from '../Evaluating';
import { CellDigits } from './CellDigits';
import { Confusion } from './Confusion';
import styles from './EvaluationTab.module.css';
import { confusionRows, predictionRows, reliabilityOf, type Cell } from './measures';
import { PerClass } from './PerClass';
import { ReliabilityCurve } from './ReliabilityCurve';
import { useEvaluated } from './useEvaluated';
import { useJudgedOn } from './useJudgedOn';
import layout from '../../ui/Layout.module.css';

const EVERYTHING: Cell = { label: null, predicted: null };

export function EvaluationTab(): ReactNode {
  const text = useText();
  const evaluation = useStore((state) => state.evaluation);
  const classes = useStore((state) => state.shown.network.classes);
  const trainedSince = useStore((state) => state.evaluation !== null && state.evaluation.step !== state.shown.step);
  const probabilities = useStore((state) => state.shown.network.spec.loss !== 'meanSquaredError');
  const judgedOn = useJudgedOn();
  const set = useEvaluated();
  const [cell, setCell] = useState(EVERYTHING);
  const reliability = useMemo(
    () => (evaluation && set && probabilities ? reliabilityOf(set.labels, evaluation) : null),
    [evaluation, set, probabilities],
  );
  const accuracy = evaluation && text.number(evaluation.accuracy, { style: 'percent', maximumFractionDigits: 2 });

  return (
    <div className={layout.sections}>
      <div className={layout.tools}>
        <EvaluateButton label={text(evaluation ? 'digits.evaluate.again' : 'digits.evaluate.now')} />
        {evaluation && set && (
          <>
            <Button small onClick={() => saveTable('confusion.csv', confusionRows(evaluation.confusion))}>
              {text('digits.csv.confusion')}
            </Button>
            <Button small onClick={() => saveTable('predictions.csv', predictionRows(set.labels, evaluation))}>
              {text('digits.csv.predictions')}
            </Button>
          </>
        )}
        <Evaluating />
        <p className={layout.note}>
          {evaluation
            ? text('digits.evaluate.result', {
                accuracy: accuracy ?? '',
                right: Math.round(evaluation.accuracy * evaluation.images),
                images: evaluation.images,
                judgedOn,
              })
            : text(readsDigits(classes) ? 'digits.evaluate.none' : 'ownNetwork.otherClasses', { classes })}
          {evaluation && trainedSince && ` ${text('digits.evaluate.earlier', { step: evaluation.step })}`}
        </p>
      </div>
      {evaluation && (
        <div className={styles.parts}>
          <Confusion counts={evaluation.confusion} chosen={cell} onChoose={setCell} />
          {set && (
            <CellDigits
              key={`${cell.label} ${cell.predicted}`}
              set={set}
              evaluation={evaluation}
              cell={cell}
              probabilities={probabilities}
            />
          )}
          <PerClass counts={evaluation.confusion} />
          {reliability ? (
            <ReliabilityCurve reliability={reliability} evaluation={evaluation} />
          ) : (
            !probabilities && <p className={styles.none}>{text('digits.reliability.none')}</p>
          )}
        </div>
      )}
    </div>
  );
}
