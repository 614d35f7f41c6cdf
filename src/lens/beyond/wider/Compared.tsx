/** One position of the map beside the network slid to it, and beside the window cut out: the numbers, and how far apart they are. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import { predictedClass } from '../../../network';
import { Figures } from '../../../ui/Figures';
import { Announced } from '../../../ui/Announcements';
import { measured } from '../../../ui/measured';
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
  const rows = [
    { name: text('beyond.fromMap'), values: map, difference: null },
    { name: text('beyond.slidThere'), values: slid, difference: apart(slid) },
    ...(padded ? [{ name: text('beyond.cutOut'), values: cut, difference: apart(cut) }] : []),
  ];
  return (
    <>
      <Figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('beyond.atPosition', { position: position + 1 })}</th>
            <th scope="col">{text('beyond.outputOf', { label })}</th>
            <th scope="col">{text('beyond.largestDifference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, difference }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(values[label]!)}</td>
              <td>{difference ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </Figures>
      <p role="status" aria-live="off" aria-label={text('beyond.wholeAndSlid')} className={styles.note}>
        {said}
        {padded && ` ${text('beyond.whyCutDiffers')}`}
      </p>
      <Announced>{said}</Announced>
    </>
  );
}
