/** Sharing and sparsity as an infinitely strong prior: the constraints, and the free numbers that each leaves. */
import { scaleLog } from 'd3-scale';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { canUntie, units, type Layer } from '../../network';
import layout from '../../ui/Layout.module.css';
import { constraintsOf } from './constraints';
import styles from './Matrix.module.css';

export function Prior({ layer }: { readonly layer: Layer }): ReactNode {
  const text = useText();
  // Every connection is visited once, and not again while training changes the weights.
  const constraints = useMemo(() => constraintsOf(layer), [layer]);
  if (!constraints) return null;
  const { entries, connected, onPadding, free } = constraints;
  const number = (value: number): string => text.number(value);
  if (!canUntie(layer.spec)) {
    return <p className={layout.note}>{text('matrix.prior.none', { layer: layer.name, entries: number(entries) })}</p>;
  }
  const scale = scaleLog([1, Math.max(10, entries)], [0, 100]);
  const steps = [
    [
      'full',
      entries,
      text('matrix.prior.all', { outputs: number(entries / units(layer.input)), inputs: number(units(layer.input)) }),
    ],
    ['local', connected, text('matrix.prior.zeros', { zeros: number(entries - connected) })],
    ['shared', free, text('matrix.prior.equalities', { equalities: number(connected - free) })],
  ] as const;
  return (
    <>
      <p>{text('matrix.prior.text')}</p>
      <ol className={styles.prior}>
        {steps.map(([way, count, words]) => (
          <li key={way}>
            <span>{words}</span>
            <strong>{number(count)}</strong>
            <i style={{ width: `${scale(count)}%`, background: `var(--${way})` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
      <p className={layout.note}>
        {text('matrix.prior.scale')}{' '}
        {onPadding > 0 &&
          text('matrix.prior.padding', { onPadding: number(onPadding), all: number(connected + onPadding) })}
      </p>
    </>
  );
}
