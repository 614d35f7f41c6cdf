/** LeNet-5's table of 1998 beside ours, cell for cell: printed above, computed below, a tick at each row that is equal. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import layout from '../../ui/Layout.module.css';
import { Figures } from '../../ui/Figures';
import styles from './Count.module.css';
import own from './Published.module.css';
import { computedRows, PUBLISHED, PUBLISHED_TOTAL } from './published';

const COMPUTED = computedRows();
const COLUMNS = ['maps', 'kernel', 'parameters', 'connections', 'field'] as const;
const TOTALS = ['parameters', 'connections'] as const;

export function PublishedTable(): ReactNode {
  const text = useText();
  return (
    <>
      <p className={layout.note}>{text('count.published.note')}</p>
      <Figures className={`${styles.table} ${own.published}`}>
        <thead>
          <tr>
            <th scope="col">{text('common.layer')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(`count.published.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PUBLISHED.map((row, index) => (
            <Row key={row.layer} name={row.layer} columns={COLUMNS} printed={row} ours={COMPUTED.rows[index]!} />
          ))}
          <Row
            name={text('count.published.total')}
            columns={TOTALS}
            printed={PUBLISHED_TOTAL}
            ours={COMPUTED.total}
            span={1 + COLUMNS.indexOf(TOTALS[0])}
          />
        </tbody>
      </Figures>
    </>
  );
}

type Cells<Column extends string> = Readonly<Record<Column, string | number | null>>;

/** A tick in every cell would make it too wide for the lens: the row has one, and a cell that differs is marked. */
function Row<Column extends string>(props: {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly printed: Cells<Column>;
  readonly ours: Cells<Column>;
  /** Columns that the name takes. */
  readonly span?: number;
}): ReactNode {
  const { name, columns, printed, ours, span } = props;
  const text = useText();
  const show = (value: string | number | null): string =>
    value === null ? text('count.published.all') : typeof value === 'number' ? text.number(value) : value;
  return (
    <tr>
      <th scope="row" colSpan={span}>
        {columns.every((column) => printed[column] === ours[column]) && (
          <span role="img" aria-label={text('count.equal')} className={own.tick}>
            ✓
          </span>
        )}
        {name}
      </th>
      {columns.map((column) => (
        <td key={column}>
          <span className={own.printed}>{show(printed[column])}</span>
          {printed[column] !== ours[column] && (
            <span role="img" aria-label={text('count.different')} className={own.differs}>
              ≠
            </span>
          )}
          {show(ours[column])}
        </td>
      ))}
    </tr>
  );
}
