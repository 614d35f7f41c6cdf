/** The class scores: the predicted digit in large, the best three as bars; pressed, all of them, and what the network saw. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useText } from '../i18n';
import { areProbabilities, classNameOf, predictedClass } from '../network';
import { useStore } from '../store/state/store';
import { useAnnouncement } from '../ui/Announcements';
import { Icon } from '../ui/Icon';
import { measured, percentOf } from '../ui/measured';
import { lazyPart } from '../ui/Part';
import styles from './Paper.module.css';
import { barOf } from './scores';

const AllScores = lazyPart(() => import('./AllScores').then((module) => module.AllScores));

/** Bars that are shown before all are asked for. */
const FEW = 3;
/** More than that are not shown one below the other, but the best of them. */
const MOST = 20;
/** Characters of a name that fit beside a bar. */
const LONGEST_NAME = 10;

export function Scores(): ReactNode {
  const text = useText();
  const [all, setAll] = useState(false);
  const drawn = useStore((state) => state.image !== null);
  const look = useStore((state) => state.shown.look);
  const { spec, classes: count } = useStore((state) => state.shown.network);
  const { loss } = spec;
  const scores = drawn ? (look?.scores ?? null) : null;
  const predicted = scores && predictedClass(scores);
  useAnnouncement(
    predicted === null ? null : text('paper.prediction.announced', { label: classNameOf(spec, predicted) }),
  );
  const shown = (score: number): string =>
    measured(text, score, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' });
  const classes = Array.from({ length: count }, (_, label) => label);
  const best = scores ? classes.toSorted((a, b) => scores[b]! - scores[a]!) : classes;
  const listed = all ? (count > MOST ? best.slice(0, MOST) : classes) : best.slice(0, FEW);
  const longest = Math.max(...listed.map((label) => classNameOf(spec, label).length));
  return (
    <div className={styles.scores}>
      <div className={styles.few}>
        <p className={styles.prediction}>
          <output aria-live="off" aria-label={text('paper.prediction')}>
            {predicted !== null && <b className={longest > 2 ? styles.longName : ''}>{classNameOf(spec, predicted)}</b>}{' '}
            {said()}
          </output>
        </p>
        <ol className={styles.bars} style={{ '--name': `${Math.min(longest, LONGEST_NAME)}ch` } as CSSProperties}>
          {listed.map((label) => {
            const score = scores?.[label];
            const bar = score === undefined ? null : barOf(score, loss);
            return (
              <li key={label} className={label === predicted ? styles.predicted : ''}>
                <span className={styles.name}>{all || scores ? classNameOf(spec, label) : ''}</span>
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
        {(drawn || all) && (
          <button
            type="button"
            className={styles.all}
            aria-label={text('paper.scores.all')}
            title={text('paper.scores.all')}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            <Icon name="unfold" />
          </button>
        )}
      </div>
      {all && count > MOST && <p className={styles.legend}>{text('ownNetwork.bestScores', { shown: MOST, count })}</p>}
      {all && <AllScores />}
    </div>
  );

  /** What follows the digit, or is said where there is none. */
  function said(): string {
    if (!scores) return text(drawn ? 'paper.waiting' : 'paper.nothing');
    if (predicted === null) return text('paper.notANumber');
    const score = scores[predicted]!;
    return areProbabilities(loss) ? percentOf(text, score) : text('paper.prediction.output', { score: shown(score) });
  }
}
