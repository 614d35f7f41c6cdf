/** Every term of one slice in numbers that can be read, as short as cells write them, where the cells of the picture are too small for theirs. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Layer } from '../../network';
import { shortNumber } from '../../ui/cellNumbers';
import type { Slice } from '../arithmetic';
import styles from './Terms.module.css';

export interface TermsProps {
  readonly layer: Layer;
  readonly slice: Slice;
}

export default function Terms({ layer, slice }: TermsProps): ReactNode {
  const text = useText();
  const { rows, columns, values, weights, products } = slice;
  const written = (cell: number): ReactNode => {
    const [x, w, product] = [values, weights, products].map((numbers) => shortNumber(text, numbers[cell]!, 2));
    if (layer.combine === 'max') return <b>{x}</b>;
    return layer.combine === 'distance' ? (
      <>
        ({x} <span>− {w})²</span> <b>= {product}</b>
      </>
    ) : (
      <>
        {x} <span>× {w}</span> <b>= {product}</b>
      </>
    );
  };
  return (
    <div className={styles.terms}>
      <table aria-label={text('slide.terms')}>
        <tbody>
          {Array.from({ length: rows }, (_row, row) => (
            <tr key={row}>
              {Array.from({ length: columns }, (_column, column) => row * columns + column).map((cell) => (
                <td key={cell}>{cell < values.length && written(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
