/** Where a field's size comes from: it grows from the input up, layer by layer, by the closed form with its numbers put in. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { positionOf } from '../network';
import { shapeAt, subjectOf } from '../store/actions/pin';
import { useStore } from '../store/state/store';
import { fieldSteps, reachOf, type FieldStep } from './fieldSteps';
import styles from './Questions.module.css';

export function FieldFormula(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const { layer, unit } = useStore(subjectOf);
  if (layer < 0) return <p>{text('stage.from.input')}</p>;
  const rows = fieldSteps(network, layer, 0);
  const columns = fieldSteps(network, layer, 1);
  const { y, x } = positionOf(shapeAt(network, layer), unit);
  const { size, padding } = rows.at(-1)!.after;
  return (
    <>
      <p>
        {text('stage.from.lead')}
        {rows.some(({ step }) => step.dilation > 1) && ` ${text('stage.from.dilated')}`}
      </p>
      <GrowthTable steps={rows} />
      <div className={styles.sums}>
        <span>
          {text('stage.from.sum', { sum: terms(rows, (s) => `${s.span - 1}·${s.before.stride}`, '1'), size })}
        </span>
        <span>
          {text('stage.from.stride', { product: product(rows.map(({ step }) => step.stride)) })}
          {'; '}
          {text('stage.from.padding', { sum: terms(rows, (s) => `${s.step.padding}·${s.before.stride}`), padding })}
        </span>
        <Reach axis="rows" step={rows.at(-1)!} place={y + 1} />
        <Reach axis="columns" step={columns.at(-1)!} place={x + 1} />
      </div>
      <Answers steps={rows} />
    </>
  );
}

const product = (factors: readonly number[]): string =>
  factors.length === 1 ? `${factors[0]}` : `${factors.join('·')} = ${factors.reduce((all, factor) => all * factor, 1)}`;

const terms = (steps: readonly FieldStep[], term: (step: FieldStep) => string, first?: string): string =>
  [...(first ? [first] : []), ...steps.map(term)].join(' + ');

function GrowthTable({ steps }: { readonly steps: readonly FieldStep[] }): ReactNode {
  const text = useText();
  const layers = useStore((state) => state.shown.network.layers);
  const largest = steps.at(-1)!.after.size;
  const bar = (size: number): ReactNode => (
    <span className={styles.bar}>
      <i style={{ width: `${(100 * size) / largest}%` }} />
    </span>
  );
  return (
    <table>
      <thead>
        <tr>
          {(['layer', 'window', 'field', 'jump', 'scale'] as const).map((column) => (
            <th key={column}>{text(`stage.from.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{text('common.input')}</td>
          <td>{text('stage.from.pixel')}</td>
          <td className={styles.number}>
            <b>1</b>
          </td>
          <td className={styles.number}>1</td>
          <td>{bar(1)}</td>
        </tr>
        {steps.map(({ layer, step, span, before, after }) => (
          <tr key={layer}>
            <td>{layers[layer]!.name}</td>
            <td>{step.stride === 0 ? text('stage.from.everything') : text('stage.from.numbers', { ...step, span })}</td>
            <td className={styles.number}>
              {before.size} + ({span} − 1)·{before.stride} = <b>{after.size}</b>
            </td>
            <td className={styles.number}>
              {before.stride}·{step.stride} = {after.stride}
            </td>
            <td>{bar(after.size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reach({
  axis,
  step,
  place,
}: {
  readonly axis: 'rows' | 'columns';
  readonly step: FieldStep;
  readonly place: number;
}): ReactNode {
  const text = useText();
  const { size, stride, padding } = step.after;
  const { first, last, centre } = reachOf(step.after, place);
  return (
    <span>
      {text(`stage.from.${axis}`, {
        place,
        padding,
        before: place - 1,
        stride,
        first: text.number(first),
        size,
        last: text.number(last),
        centre: text.number(centre),
      })}
    </span>
  );
}

/** Two questions that people really ask, answered with this network's own numbers where it has them. */
function Answers({ steps }: { readonly steps: readonly FieldStep[] }): ReactNode {
  const text = useText();
  const layers = useStore((state) => state.shown.network.layers);
  const pooling = steps.find(({ layer, step }) => step.stride > 1 && layers[layer]!.keepsMaps);
  return (
    <>
      <div>
        <h3>{text('stage.from.kernel.question')}</h3>
        <p>{text('stage.from.kernel.answer')}</p>
      </div>
      <div>
        <h3>{text('stage.from.pooling.question')}</h3>
        <p>
          {pooling
            ? text('stage.from.pooling.answer', {
                layer: layers[pooling.layer]!.name,
                kernel: pooling.span,
                jump: pooling.before.stride,
                added: (pooling.span - 1) * pooling.before.stride,
                before: pooling.before.size,
                after: pooling.after.size,
                jumpAfter: pooling.after.stride,
              })
            : text('stage.from.pooling.general')}
        </p>
      </div>
    </>
  );
}
