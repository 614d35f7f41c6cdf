/** LeNet-5's table of 1998 beside ours, cell for cell: printed above, computed below, a tick where they are equal. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import styles from './Count.module.css';
import own from './Published.module.css';
import { computedRows, PUBLISHED, PUBLISHED_TOTAL } from './published';

const COMPUTED = computedRows();
const COLUMNS = ['maps', 'parameters', 'connections', 'field'] as const;

export function PublishedTable(): ReactNode {
  const text = useText();
  const cell = (published: string | number | null, ours: string | number, key: string): ReactNode => {
    const show = (value: string | number): string => (typeof value === 'number' ? text.number(value) : value);
    const equal = published === ours;
    return (
      <td key={key}>
        {published !== null && (
          <>
            <span className={own.printed}>{show(published)}</span>
            <span>
              <span role="img" aria-label={text(equal ? 'count.equal' : 'count.different')} className={own.tick}>
                {equal ? '✓' : '≠'}
              </span>
              {show(ours)}
            </span>
          </>
        )}
      </td>
    );
  };
  return (
    <>
      <p className={styles.note}>{text('count.published.note')}</p>
      <table className={`${styles.table} ${own.published}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              {text('count.published.layer')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(`count.published.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PUBLISHED.map((row, index) => (
            <tr key={row.layer}>
              <th scope="row">{row.layer}</th>
              {COLUMNS.map((column) => cell(row[column], COMPUTED.rows[index]![column], column))}
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {text('count.published.total')}
            </th>
            {(['parameters', 'connections'] as const).map((column) =>
              cell(PUBLISHED_TOTAL[column], COMPUTED.total[column], column),
            )}
          </tr>
        </tbody>
      </table>
    </>
  );
}
