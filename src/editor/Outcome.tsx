/** What a layer gives and costs: its shape, weights and connections, live. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { parametersOf, type Layer } from '../network';
import { Cell } from './Cell';
import styles from './Editor.module.css';

export function Outcome({ layer }: { readonly layer: Layer | null }): ReactNode {
  const text = useText();
  if (!layer) {
    return <span className={styles.unknown}>{text('editor.unknown')}</span>;
  }
  const { height, width, channels } = layer.output;
  return (
    <>
      <Cell heading={text('editor.shape')}>
        <b className={styles.shape} title={text('editor.shape.explain')}>
          {height}×{width}×{channels}
        </b>
      </Cell>
      <Cell heading={text('editor.parameters')}>
        <span className={styles.count}>{text.number(parametersOf(layer))}</span>
      </Cell>
      <Cell heading={text('editor.connections')}>
        <span className={styles.count}>{text.number(layer.connections)}</span>
      </Cell>
    </>
  );
}
