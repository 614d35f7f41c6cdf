/** Which digits were taken for which: the true class down, the predicted one across. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import styles from './Confusion.module.css';

export function Confusion({ counts }: { readonly counts: readonly (readonly number[])[] }): ReactNode {
  const text = useText();
  return (
    <table className={styles.confusion}>
      <caption>{text('dock.confusion.explain')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('dock.confusion.corner')}</th>
          {counts.map((_, predicted) => (
            <th key={predicted} scope="col">
              {predicted}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((row, label) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {row.map((count, predicted) => (
              <td key={predicted} className={cellClass(count, predicted === label)}>
                {count === 0 ? '' : text.number(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cellClass = (count: number, right: boolean): string | undefined =>
  right ? styles.right : count > 0 ? styles.wrong : undefined;
