/** The network's counts, a row a layer, with their sums. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { countsOf, type Network } from '../network';
import { FigureTable } from '../ui/Figures';
import styles from './Counts.module.css';

export function CountTable({ network }: { readonly network: Network }): ReactNode {
  const text = useText();
  return (
    <>
      <FigureTable
        className={styles.table}
        head={[text('common.layer'), text('common.parameters'), text('shell.connections')]}
        rows={network.layers
          .map(countsOf)
          .map(({ name, weights, biases, parameters, connections }) => [
            name,
            parameters === 0
              ? text('slide.caption.ones')
              : `${text.number(weights)} + ${text.number(biases)} = ${text.number(parameters)}`,
            text.number(connections),
          ])}
        foot={[text('shell.counts.sum'), text.number(network.parameterCount), text.number(network.connectionCount)]}
      />
      <p className={styles.explain}>{text('shell.counts.explain')}</p>
    </>
  );
}
