/** Five nets: what they are made of, what they got here, and what was published. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Spread } from '../../experiments/confidence';
import { Figures } from '../../../ui/Figures';
import type { Row } from './published';
import styles from './Replay1989.module.css';

export function ResultTable({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const text = useText();
  const hundredths = (value: number): string =>
    text.number(100 * value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = (value: number): string =>
    text.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const shown = (found: Spread | null): ReactNode =>
    found ? (
      <>
        {percent(found.mean)}
        <small>
          {hundredths(found.least)}–{hundredths(found.most)}
        </small>
      </>
    ) : (
      '–'
    );
  return (
    <Figures className={styles.table}>
      <caption>{text('replay.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('replay.net')}</th>
          <th scope="col">{text('replay.connections')}</th>
          <th scope="col">{text('replay.parameters')}</th>
          <th scope="col">{text('replay.here')}</th>
          <th scope="col">{text('replay.published')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.net}>
            <th scope="row">
              {row.name.replace(' (1989)', '')}
              <small>{text(`replay.${row.net}`)}</small>
            </th>
            <td>{text.number(row.connections)}</td>
            <td>{text.number(row.parameters)}</td>
            <td>
              {shown(row.test)}
              {row.training && <small>{text('replay.training', { accuracy: percent(row.training.mean) })}</small>}
              {row.unsettled > 0 && <small>{text('replay.unsettled', { runs: row.unsettled, of: row.runs })}</small>}
            </td>
            <td className={styles.published}>{percent(row.published)}</td>
          </tr>
        ))}
      </tbody>
    </Figures>
  );
}
