/** The unit that is hovered or pinned, in words: where it is, what it sees, and its value. */
import type { ReactNode } from 'react';
import { useText, type Text } from '../i18n';
import { hasHoles, isAlone, positionOf, projectiveFieldOf, receptiveFieldOf, type Network } from '../network';
import { subjectOf, valuesOf } from '../store/actions/pin';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { unitInMap, unitName } from '../store/actions/unitNames';
import { useAnnouncement } from '../ui/Announcements';
import spoken from '../ui/Spoken.module.css';
import { valueText } from './numbers';
import styles from './Stage.module.css';
import { WeightLegend } from './WeightLegend';

export function PinnedUnit(): ReactNode {
  const text = useText();
  const network = useStore((state) => state.shown.network);
  const subject = useStore(subjectOf);
  const words = sentence(text, network, subject);
  useAnnouncement(words);
  return (
    <p className={styles.pinned}>
      <span role="status" aria-live="off" aria-label={text('stage.pinned')}>
        <InMap network={network} subject={subject} />
        {words}
      </span>
      <Value subject={subject} />
      <WeightLegend />
    </p>
  );
}

/** Every unit has a map, a row and a column, and whoever looks for a unit by them finds it: one that is alone in its map too. */
function InMap({
  network,
  subject: { layer, unit },
}: {
  readonly network: Network;
  readonly subject: UnitRef;
}): ReactNode {
  const text = useText();
  const found = network.layers[layer];
  if (!found || !isAlone(found.output)) return null;
  return <span className={spoken.spoken}>{unitInMap(text, found, unit)}. </span>;
}

/** Apart from the status, which is where the unit is and not what it answers. */
function Value({ subject }: { readonly subject: UnitRef }): ReactNode {
  const text = useText();
  const value = useStore((state) => valuesOf(state.shown, subject.layer)?.[subject.unit]);
  if (value === undefined) return null;
  return (
    <span className={styles.value}>
      {text('stage.value')} <b>{valueText(text, value)}</b>
    </span>
  );
}

/** Rows, columns and maps are counted from 1. */
function sentence(text: Text, network: Network, { layer, unit }: UnitRef): string {
  if (layer < 0) {
    const { y, x } = positionOf(network.input, unit);
    const parts = projectiveFieldOf(network, layer, unit);
    const units = parts.reduce((sum, { rows, columns, maps }) => sum + rows.length * columns.length * maps.length, 0);
    return text('stage.pixel', { row: y + 1, column: x + 1, units, layers: parts.length });
  }
  const field = receptiveFieldOf(network, layer, unit).at(-1)!;
  const { box, clipped } = field;
  const height = box.bottom - box.top + 1;
  const width = box.right - box.left + 1;
  const insideHeight = clipped.bottom - clipped.top + 1;
  const insideWidth = clipped.right - clipped.left + 1;
  return text('stage.unit', {
    unit: unitName(text, network.layers[layer]!, unit),
    rows: range(text, 'row', clipped.top, clipped.bottom),
    columns: range(text, 'column', clipped.left, clipped.right),
    height,
    width,
    inside: insideHeight < height || insideWidth < width ? 'yes' : 'no',
    insideHeight,
    insideWidth,
    holes: hasHoles(field) ? 'yes' : 'no',
    read: field.rows.length * field.columns.length,
  });
}

function range(text: Text, axis: 'row' | 'column', first: number, last: number): string {
  return first === last
    ? text(`stage.${axis}`, { first: first + 1 })
    : text(`stage.${axis}s`, { first: first + 1, last: last + 1 });
}
