/** What the entry pointed at is: which output, which input, which number, and how often that number is used. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../../i18n';
import { positionOf, type Shape } from '../../network';
import { useAnnouncement } from '../../ui/Announcements';
import { measured } from '../../ui/measured';
import layout from '../../ui/Layout.module.css';
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
  const { layer } = entries;
  const weight = pointed && entries.at(pointed.row, pointed.column);
  const said = weight !== null && {
    output: placeIn(layer.output, pointed!.row, text),
    input: placeIn(layer.input, pointed!.column, text),
    number:
      weight === NOT_CONNECTED
        ? text('matrix.notConnected')
        : text('matrix.value', { value: measured(text, value(weight), { maximumSignificantDigits: 4 }) }),
    use: timesUsed(weight, layer.connectivity === 'shared' ? uses : null, text),
  };
  useAnnouncement(said ? text('matrix.said', said) : null);
  if (!said) return <p className={layout.note}>{text('matrix.point')}</p>;
  return (
    <dl className={styles.readOut}>
      <dt>{text('matrix.output')}</dt>
      <dd>{said.output}</dd>
      <dt>{text('common.input')}</dt>
      <dd>{said.input}</dd>
      <dt>{text('matrix.entry')}</dt>
      <dd>
        <strong>{said.number}</strong> {said.use}
      </dd>
    </dl>
  );
}

function placeIn(shape: Shape, at: number, text: Text): string {
  const { y, x, channel } = positionOf(shape, unitOf(shape, at));
  return text('matrix.place', { map: channel + 1, row: y + 1, column: x + 1 });
}

/** `uses` of a weight that is shared. */
function timesUsed(weight: number, uses: Uses | null, text: Text): string {
  if (weight === NOT_CONNECTED) return '';
  if (weight < 0) return text('matrix.fixed');
  if (!uses) return text('matrix.usedOnce');
  return text('matrix.used', {
    times: text.number(uses.entries.length + uses.onPadding),
    onPadding: uses.onPadding,
  });
}
