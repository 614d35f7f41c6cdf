/** From the products to the unit's value, each step with its number; and the engine's own value beside the one computed here. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Layer } from '../../network';
import type { UnitArithmetic } from '../arithmetic';
import { DECIMALS, useFigures } from './figures';
import styles from './Slide.module.css';
import { squashingName } from '../squashing';
import layout from '../../ui/Layout.module.css';

export interface SumLineProps {
  readonly layer: Layer;
  readonly arithmetic: UnitArithmetic;
  /** What the engine answered for this unit; null where only the page computes (the playground). */
  readonly engineValue: number | null;
}

export function SumLine({ layer, arithmetic, engineValue }: SumLineProps): ReactNode {
  const text = useText();
  const figure = useFigures();
  const { sum, bias, weightedSum, value, slices } = arithmetic;
  const terms = slices.reduce((count, slice) => count + slice.products.length, 0);
  const { name, formula } = squashingName(layer.activation);
  const signed = (number: number): string => `${number < 0 ? '−' : '+'} ${figure(Math.abs(number))}`;
  return (
    <div className={layout.group} role="group" aria-label={text('slide.sum')} data-answer>
      <p className={styles.formula}>
        {layer.combine === 'max' ? (
          <Term label={text('slide.sum.largest', { count: terms })}>{figure(sum)}</Term>
        ) : (
          <Term
            label={text(layer.combine === 'distance' ? 'slide.sum.squares' : 'slide.sum.products', { count: terms })}
          >
            Σ {figure(sum)}
          </Term>
        )}
        {layer.scale !== 1 && <Term label={text('slide.sum.share')}>÷ {text.number(1 / layer.scale)}</Term>}
        {bias !== null && <Term label={text('slide.sum.bias', { count: layer.bias!.length })}>{signed(bias)}</Term>}
        {(bias !== null || layer.scale !== 1) && <Term label={text('slide.sum.sum')}>= {figure(weightedSum)}</Term>}
        {name !== '' && (
          <Term label={formula ?? text('editor.activation')}>
            <span aria-hidden="true">→ </span>
            {name}
          </Term>
        )}
        <Term label={text('slide.sum.value')} strong>
          <span aria-hidden="true">→ </span>
          {figure(value)}
        </Term>
      </p>
      {engineValue !== null && <Comparison here={value} engine={engineValue} />}
    </div>
  );
}

function Term(props: { readonly label: string; readonly strong?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <span className={props.strong ? `${styles.term} ${styles.result}` : styles.term}>
      <span>{props.children}</span>
      <small>{props.label}</small>
    </span>
  );
}

/** Half a unit of the last digit shown; of large values, what sums in single precision may part by. */
const AGREEMENT = { absolute: 0.5 * 10 ** -DECIMALS, relative: 1e-5 };

function Comparison({ here, engine }: { readonly here: number; readonly engine: number }): ReactNode {
  const text = useText();
  const figure = useFigures();
  const agrees = Math.abs(here - engine) < Math.max(AGREEMENT.absolute, AGREEMENT.relative * Math.abs(engine));
  return (
    <p className={agrees ? layout.hint : styles.differs}>
      {text(agrees ? 'slide.engine.agrees' : 'slide.engine.differs', { here: figure(here), engine: figure(engine) })}
    </p>
  );
}
