/** Three counts as bars on one logarithmic scale, each with the formula it comes from. */
import { scaleLog } from 'd3-scale';
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { CONNECTIVITIES, type Ways } from '../../network';
import styles from './Count.module.css';
import own from './LogBars.module.css';
import { evaluate, write, type Formula } from './formula';

export interface LogBarsProps {
  readonly label: string;
  readonly formulas: Ways<Formula>;
  /** The formulas in letters, where they have some. */
  readonly letters?: Ways<string>;
}

export function LogBars({ label, formulas, letters }: LogBarsProps): ReactNode {
  const text = useText();
  const largest = Math.max(10, ...CONNECTIVITIES.map((way) => Number(evaluate(formulas[way]))));
  const decades = Math.ceil(Math.log10(largest));
  const scale = scaleLog([1, 10 ** decades], [0, 100]);
  const every = Math.ceil(decades / 6);
  const ticks = Array.from({ length: Math.floor(decades / every) + 1 }, (_, i) => i * every);
  return (
    <div className={own.bars} role="group" aria-label={label}>
      {CONNECTIVITIES.map((way) => {
        const count = evaluate(formulas[way]);
        const written = write(formulas[way], (value) => text.number(value));
        return (
          <div key={way} className={own.bar}>
            <span className={own.way}>{text(`common.${way}`)}</span>
            <strong className={own.value}>{text.number(count)}</strong>
            <span className={own.track} aria-hidden="true">
              {ticks.map((tick) => (
                <i key={tick} className={own.gridline} style={{ left: `${scale(10 ** tick)}%` }} />
              ))}
              <b
                style={{ width: count > 0n ? `max(2px, ${scale(Number(count))}%)` : 0, background: `var(--${way})` }}
              />
            </span>
            <span className={styles.formula}>
              {letters && <em>{letters[way]} = </em>}
              {written}
            </span>
          </div>
        );
      })}
      <div className={own.axis} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${scale(10 ** tick)}%` }}>
            {tick === 0 ? text.number(1) : [text.number(10), <sup key="power">{text.number(tick)}</sup>]}
          </span>
        ))}
      </div>
    </div>
  );
}
