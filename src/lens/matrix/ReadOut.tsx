/** What the entry pointed at is: which output, which input, which number, and how often that number is used. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { positionOf, type Shape } from '../../network';
import { measured } from '../../ui/measured';
import { NOT_CONNECTED, type Entries, type Entry, type Uses } from './entries';
import styles from './Matrix.module.css';
import { unitOf } from './order';

export interface ReadOutProps {
  readonly entries: Entries;
  readonly value: (weight: number) => number;
  readonly pointed: Entry | null;
  /** Of the weight pointed at. */
  readonly uses: Uses | null;
}

export function ReadOut({ entries, value, pointed, uses }: ReadOutProps): ReactNode {
  const text = useText();
  if (!pointed) return <p className={styles.note}>{text('matrix.point')}</p>;
  const { layer } = entries;
  const weight = entries.at(pointed.row, pointed.column);
  const place = (shape: Shape, at: number): string => {
    const { y, x, channel } = positionOf(shape, unitOf(shape, at));
    return text('matrix.place', { map: channel + 1, row: y + 1, column: x + 1 });
  };
  const number =
    weight === NOT_CONNECTED
      ? text('matrix.notConnected')
      : text('matrix.value', { value: measured(text, value(weight), { maximumSignificantDigits: 4 }) });
  const use =
    weight === NOT_CONNECTED
      ? ''
      : weight < 0
        ? text('matrix.fixed')
        : layer.connectivity === 'shared' && uses
          ? text('matrix.used', {
              times: text.number(uses.entries.length + uses.onPadding),
              onPadding: uses.onPadding,
            })
          : text('matrix.usedOnce');
  return (
    <dl className={styles.readOut} aria-live="polite">
      <dt>{text('matrix.output', { layer: layer.name })}</dt>
      <dd>{place(layer.output, pointed.row)}</dd>
      <dt>{text('matrix.input')}</dt>
      <dd>{place(layer.input, pointed.column)}</dd>
      <dt>{text('matrix.entry')}</dt>
      <dd>
        <strong>{number}</strong> {use}
      </dd>
    </dl>
  );
}
