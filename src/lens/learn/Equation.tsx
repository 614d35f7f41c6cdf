/** Kernels of one shape side by side, with the signs between them. */
import type { ReactNode } from 'react';
import { MapView } from '../../ui/MapView';
import layout from '../../ui/Layout.module.css';
import styles from './Learn.module.css';

export interface EquationProps {
  readonly rows: number;
  readonly columns: number;
  readonly parts: readonly {
    readonly label: string;
    /** Under the kernel; its label where absent. */
    readonly caption?: ReactNode;
    /** [kernelY, kernelX]. */
    readonly values: ArrayLike<number>;
    readonly limit: number;
    /** Behind it. */
    readonly sign?: string;
  }[];
}

/** Three of them and their signs stand side by side where the lens is narrowest. */
const SIZE = 76;

export function Equation({ rows, columns, parts }: EquationProps): ReactNode {
  return (
    <div className={styles.equation}>
      {parts.map(({ label, caption = label, values, limit, sign }) => (
        <figure key={label} className={layout.group}>
          <span className={styles.signed}>
            <MapView label={label} values={values} height={rows} width={columns} limit={limit} size={SIZE} />
            <span aria-hidden="true">{sign}</span>
          </span>
          <figcaption className={layout.note}>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}
