/** What stands behind the scores: how they are computed, what they are, and the image that the network was given. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { areProbabilities } from '../network';
import { useStore } from '../store/state/store';
import { Popover } from '../ui/Popover';
import styles from './Paper.module.css';
import { ScoreFormula } from './ScoreFormula';
import { Seen } from './Seen';

export function AllScores(): ReactNode {
  const text = useText();
  const loss = useStore((state) => state.shown.network.spec.loss);
  return (
    <>
      <p className={styles.legend}>
        {text(areProbabilities(loss) ? 'paper.probabilities' : 'paper.outputs')}
        <Popover
          title={text('paper.formula.title')}
          label={text('paper.formula.open')}
          trigger="Σ"
          button={{ weight: 'quiet', small: true, className: styles.how }}
        >
          <ScoreFormula />
        </Popover>
      </p>
      <Seen />
    </>
  );
}
