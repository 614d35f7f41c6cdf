/** The outputs of one pass over the strip: a row a class, a column a position, each under the middle of the window it stands for. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { classNameOf, predictedClass } from '../../../network';
import { useStore } from '../../../store/state/store';
import { Legend } from '../../../ui/Legend';
import { limitOver } from '../../../ui/magnitude';
import { MapView } from '../../../ui/MapView';
import type { WideAnswer } from './slidable';
import styles from './Wider.module.css';

export interface ScoreMapProps {
  readonly answer: WideAnswer;
  readonly position: number;
  readonly onPick: (position: number) => void;
  /** CSS pixels from one position to the next, and from the strip's edge to the middle of the first. */
  readonly step: number;
  readonly first: number;
  /** Whether the values are distances, below 0. */
  readonly distances: boolean;
}

/** Narrower columns than this have no room for a digit. */
const DIGIT_WIDTH = 9;

export function ScoreMap({ answer, position, onPick, step, first, distances }: ScoreMapProps): ReactNode {
  const text = useText();
  const spec = useStore((state) => state.shown.network.spec);
  const { positions, values } = answer;
  const classes = values[0]!.length;
  const rows = Float32Array.from(
    { length: classes * positions },
    (_, i) => values[i % positions]![Math.floor(i / positions)]!,
  );
  const limit = limitOver(rows);
  const best = values.map(predictedClass);
  const chosen = best[position] ?? null;
  const height = Math.round((step * positions * classes) / positions);
  return (
    <div className={styles.scores}>
      <div className={styles.map} style={{ marginLeft: first - step / 2 }}>
        <MapView
          label={text('beyond.scoreMap')}
          values={rows}
          height={classes}
          width={positions}
          limit={limit}
          size={step * positions}
          marked={chosen === null ? null : [chosen, position]}
          onPick={([, at]) => onPick(at)}
        />
        {height / classes >= DIGIT_WIDTH && (
          <span className={styles.classes} style={{ height }} aria-hidden="true">
            {Array.from({ length: classes }, (_, label) => (
              <i key={label}>{classNameOf(spec, label)}</i>
            ))}
          </span>
        )}
      </div>
      {step >= DIGIT_WIDTH && (
        <ol className={styles.best} style={{ marginLeft: first - step / 2 }} aria-label={text('beyond.best')}>
          {best.map((label, at) => (
            <li key={at} style={{ width: step }} className={at === position ? styles.chosen : undefined}>
              {label === null ? '–' : classNameOf(spec, label)}
            </li>
          ))}
        </ol>
      )}
      <Legend label={text(distances ? 'beyond.distanceLegend' : 'beyond.scoreLegend')} limit={limit} />
    </div>
  );
}
