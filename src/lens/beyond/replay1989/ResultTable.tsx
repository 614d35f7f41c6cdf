/** Five nets: what they are made of, what they got here, and what was published. */
import type { ReactNode } from 'react';
import { useText } from '../../../i18n';
import type { Spread } from '../../experiments/confidence';
import { FigureTable } from '../../../ui/Figures';
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
    <FigureTable
      className={styles.table}
      caption={text('replay.table')}
      head={(['net', 'connections', 'parameters', 'here', 'published'] as const).map((column) =>
        text(`replay.${column}`),
      )}
      rows={rows.map(({ net, name, connections, parameters, test, training, unsettled, runs, published }) => [
        <>
          {name.replace(' (1989)', '')}
          <small>{text(`replay.${net}`)}</small>
        </>,
        text.number(connections),
        text.number(parameters),
        <>
          {shown(test)}
          {training && <small>{text('replay.training', { accuracy: percent(training.mean) })}</small>}
          {unsettled > 0 && <small>{text('replay.unsettled', { runs: unsettled, of: runs })}</small>}
        </>,
        <em key="published">{percent(published)}</em>,
      ])}
    />
  );
}
