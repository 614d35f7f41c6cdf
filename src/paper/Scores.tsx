/** The class scores: ten bars with numbers, the largest one marked and said. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { predictedClass } from '../network';
import { useStore } from '../store/state/store';
import { useAnnouncement } from '../ui/Announcements';
import { measured } from '../ui/measured';
import { Popover } from '../ui/Popover';
import styles from './Paper.module.css';
import { ScoreFormula } from './ScoreFormula';
import { areProbabilities, barOf } from './scores';

const CLASSES = Array.from({ length: 10 }, (_, label) => label);

export function Scores(): ReactNode {
  const text = useText();
  const drawn = useStore((state) => state.image !== null);
  const look = useStore((state) => state.shown.look);
  const loss = useStore((state) => state.shown.network.spec.loss);
  const scores = drawn ? (look?.scores ?? null) : null;
  const predicted = scores && predictedClass(scores);
  /** More than a digit and a share: set smaller. */
  const wordy = !areProbabilities(loss) || predicted === null;
  useAnnouncement(predicted === null ? null : text('paper.prediction.announced', { label: predicted }));
  const shown = (score: number): string =>
    measured(text, score, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' });
  return (
    <div className={styles.scores}>
      <p className={styles.prediction}>
        <output aria-live="off" aria-label={text('paper.prediction')} className={wordy ? styles.raw : ''}>
          {said()}
        </output>
        <Popover
          title={text('paper.formula.title')}
          label={text('paper.formula.open')}
          trigger="Σ"
          button={{ weight: 'quiet', small: true, className: styles.how }}
        >
          <ScoreFormula />
        </Popover>
      </p>
      <ol className={styles.bars}>
        {CLASSES.map((label) => {
          const score = scores?.[label];
          const bar = score === undefined ? null : barOf(score, loss);
          return (
            <li key={label} className={label === predicted ? styles.predicted : ''}>
              <span>{label}</span>
              <span className={styles.track}>
                {!areProbabilities(loss) && <i className={styles.zero} />}
                {bar && (
                  <i
                    className={styles.bar}
                    style={{ left: `${bar.from * 100}%`, width: `${(bar.to - bar.from) * 100}%` }}
                  />
                )}
              </span>
              <span>{score === undefined ? '' : shown(score)}</span>
            </li>
          );
        })}
      </ol>
      <p className={styles.legend}>{text(areProbabilities(loss) ? 'paper.probabilities' : 'paper.outputs')}</p>
    </div>
  );

  function said(): string {
    if (!scores) return text(drawn ? 'paper.waiting' : 'paper.nothing');
    if (predicted === null) return text('paper.notANumber');
    const label = predicted;
    const score = scores[label]!;
    return areProbabilities(loss)
      ? text('paper.prediction.probability', {
          label,
          percent: text.number(score, { style: 'percent', maximumFractionDigits: score > 0.995 && score < 1 ? 1 : 0 }),
        })
      : text('paper.prediction.output', { label, score: shown(score) });
  }
}
