/** The average as the point where the weights balance: each value a disc as large as its weight. */
import type { ReactNode } from 'react';
import styles from './WeightLesson.module.css';
import type { Weighted } from './weightedAverage';

const WIDTH = 300;
const BEAM = 34;
const RADIUS_OF_ONE = 5;

export function Balance(props: { readonly terms: readonly Weighted[]; readonly average: number | null }): ReactNode {
  const { terms, average } = props;
  const values = terms.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number => 40 + ((value - least) / (most - least || 1)) * (WIDTH - 80);
  return (
    <svg viewBox={`0 0 ${WIDTH} 66`} className={styles.balance} aria-hidden="true">
      <line x1={20} x2={WIDTH - 20} y1={BEAM} y2={BEAM} className={styles.beam} />
      {terms.map(({ value, weight }) => (
        <g key={value}>
          <circle cx={x(value)} cy={BEAM - RADIUS_OF_ONE * Math.sqrt(weight)} r={RADIUS_OF_ONE * Math.sqrt(weight)} />
          <text x={x(value)} y={BEAM + 15}>
            {value}
          </text>
        </g>
      ))}
      {average !== null && (
        <path
          className={styles.pivot}
          style={{ transform: `translate(${x(average)}px, ${BEAM}px)` }}
          d="M0 1 l8 14 h-16 z"
        />
      )}
    </svg>
  );
}
