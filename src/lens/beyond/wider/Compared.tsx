/** One position of the map beside the network slid to it, and beside the window cut out: the numbers, and how far apart they are. */
import type { ReactNode } from 'react';
import { useText, type MessageId } from '../../../i18n';
import { predictedClass } from '../../../network';
import { FigureTable } from '../../../ui/Figures';
import { Announced } from '../../../ui/Announcements';
import { measured } from '../../../ui/measured';
import layout from '../../../ui/Layout.module.css';
import { largestDifference, type Comparison } from './useWide';
import styles from './Wider.module.css';

export function Compared({
  comparison: { position, map, slid, cut },
  padded,
}: {
  readonly comparison: Comparison;
  readonly padded: boolean;
}): ReactNode {
  const text = useText();
  const label = predictedClass(map);
  if (label === null) return <p role="status">{text('common.noPrediction')}</p>;
  const number = (value: number): string =>
    measured(text, value, { minimumFractionDigits: 6, maximumFractionDigits: 6 });
  const apart = (other: readonly number[]): string =>
    measured(text, largestDifference(map, other), { maximumSignificantDigits: 2 });
  const said = text('beyond.wholeIsSlid', { difference: apart(slid) });
  const row = (name: MessageId, values: readonly number[], difference: string) => [
    text(name),
    number(values[label]!),
    difference,
  ];
  return (
    <>
      <FigureTable
        className={styles.table}
        head={[
          text('beyond.atPosition', { position: position + 1 }),
          text('beyond.outputOf', { label }),
          text('beyond.largestDifference'),
        ]}
        rows={[
          row('beyond.fromMap', map, '–'),
          row('beyond.slidThere', slid, apart(slid)),
          ...(padded ? [row('beyond.cutOut', cut, apart(cut))] : []),
        ]}
      />
      <p role="status" aria-live="off" aria-label={text('beyond.wholeAndSlid')} className={layout.note}>
        {said}
        {padded && ` ${text('beyond.whyCutDiffers')}`}
      </p>
      <Announced>{said}</Announced>
    </>
  );
}
