/** The layers as rows under their headings; on a narrow page each row is a block with its headings in it. */
import type { Dispatch, ReactNode } from 'react';
import { useText } from '../i18n';
import type { Checked } from './check';
import type { Edit } from './draft';
import styles from './Editor.module.css';
import { LayerRow } from './LayerRow';
import type { Rows } from './rows';

const HEADINGS = [
  'editor.name',
  'editor.kind',
  'editor.mapsOrUnits',
  'editor.kernel',
  'editor.stride',
  'editor.padding',
  'editor.dilation',
  'editor.connectivity',
  'editor.inputs',
  'editor.bias',
  'editor.activation',
  'editor.shape',
  'editor.parameters',
  'editor.connections',
] as const;

export interface LayerTableProps {
  readonly rows: Rows;
  readonly checked: Checked;
  readonly edit: Dispatch<Edit>;
}

export function LayerTable({ rows: { draft, ids, focus }, checked, edit }: LayerTableProps): ReactNode {
  const text = useText();
  const { layers, problem, row } = checked;
  return (
    <ol className={styles.layers} aria-label={text('editor.layers')}>
      <li aria-hidden="true" className={styles.headings}>
        {HEADINGS.map((heading) => (
          <span key={heading} title={heading === 'editor.shape' ? text('editor.shape.explain') : undefined}>
            {text(heading)}
          </span>
        ))}
      </li>
      {draft.layers.map((spec, index) => (
        <LayerRow
          key={ids[index]}
          row={index}
          spec={spec}
          layer={layers[index] ?? null}
          inputs={index === 0 ? draft.input.channels : (layers[index - 1]?.output.channels ?? null)}
          problem={row === index ? problem : null}
          last={index === draft.layers.length - 1}
          focus={focus?.row === ids[index] ? focus : null}
          edit={edit}
        />
      ))}
    </ol>
  );
}
