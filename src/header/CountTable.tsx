/** The network's counts, a row a layer, with their sums. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { countsOf, type Network } from '../network';
import { Figures } from '../ui/Figures';
import styles from './Counts.module.css';

export function CountTable({ network }: { readonly network: Network }): ReactNode {
  const text = useText();
  return (
    <>
      <Figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('shell.counts.layer')}</th>
            <th scope="col">{text('shell.counts.parameters')}</th>
            <th scope="col">{text('shell.connections')}</th>
          </tr>
        </thead>
        <tbody>
          {network.layers.map(countsOf).map(({ name, weights, biases, parameters, connections }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {parameters === 0
                  ? text('shell.counts.none')
                  : `${text.number(weights)} + ${text.number(biases)} = ${text.number(parameters)}`}
              </td>
              <td>{text.number(connections)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('shell.counts.sum')}</th>
            <td>{text.number(network.parameterCount)}</td>
            <td>{text.number(network.connectionCount)}</td>
          </tr>
        </tfoot>
      </Figures>
      <p className={styles.explain}>{text('shell.counts.explain')}</p>
    </>
  );
}
