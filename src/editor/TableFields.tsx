/** A connection table to tick: a column a map, a row a map of the layer below, as LeCun 1998 prints that of LeNet-5. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { toggled, type ConnectionTable } from './connectionTable';
import styles from './TableFields.module.css';

export interface TableFieldsProps {
  readonly layer: string;
  readonly table: ConnectionTable;
  /** Maps of the layer below. */
  readonly inputs: number;
  readonly onChange: (table: ConnectionTable) => void;
}

export function TableFields({ layer, table, inputs, onChange }: TableFieldsProps): ReactNode {
  const text = useText();
  return (
    <table className={styles.table} aria-label={text('editor.table', { layer })}>
      <thead>
        <tr>
          <td>{text('editor.table.reads')}</td>
          {table.map((_, map) => (
            // A map is its number.
            // oxlint-disable-next-line react/no-array-index-key
            <th key={map} scope="col">
              {map + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: inputs }, (_, input) => (
          <tr key={input}>
            <th scope="row">{input + 1}</th>
            {table.map((read, map) => {
              const reads = read.includes(input);
              const only = reads && read.length === 1;
              return (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={map}>
                  <input
                    type="checkbox"
                    aria-label={text('editor.table.entry', { layer, map: map + 1, input: input + 1 })}
                    title={only ? text('editor.table.only') : undefined}
                    checked={reads}
                    // A map that reads nothing would be the same everywhere.
                    disabled={only}
                    onChange={() => onChange(toggled(table, map, input))}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
