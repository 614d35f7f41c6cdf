/** A table of figures: names on the left, numbers flush right, hairlines between the rows. */
import type { CSSProperties, ComponentProps, ReactNode } from 'react';
import styles from './Figures.module.css';

export interface FigureTableProps extends Omit<ComponentProps<'table'>, 'children'> {
  readonly caption?: ReactNode;
  /** What stands over the names, and over each column of figures. */
  readonly head: readonly ReactNode[];
  /** A row's name, and its figures. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly foot?: readonly ReactNode[];
  /** CSS colours of the columns of figures, for the style sheet as `--column`. */
  readonly colors?: readonly string[];
}

/** Rows have no identity but their place. */
export function FigureTable({ caption, head, rows, foot, colors, ...table }: FigureTableProps): ReactNode {
  return (
    <Figures {...table}>
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((name, index) => (
            <th key={index} scope="col" style={{ '--column': colors?.[index - 1] } as CSSProperties}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index} row={row} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Row row={foot} />
        </tfoot>
      )}
    </Figures>
  );
}

function Row({ row: [name, ...figures] }: { readonly row: readonly ReactNode[] }): ReactNode {
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        <td key={index}>{figure}</td>
      ))}
    </tr>
  );
}

/** The same for rows of another make. */
export function Figures({ className = '', ...table }: ComponentProps<'table'>): ReactNode {
  return <table {...table} className={`${styles.figures} ${className}`} />;
}
