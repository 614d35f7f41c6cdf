/** Moves a layer, doubles it, removes it. */
import type { Dispatch, ReactNode } from 'react';
import { useText, type MessageId } from '../i18n';
import { Button } from '../ui/Button';
import type { Edit } from './draft';
import styles from './Editor.module.css';

export interface LayerToolsProps {
  readonly row: number;
  readonly name: string;
  readonly last: boolean;
  readonly edit: Dispatch<Edit>;
}

export function LayerTools({ row, name, last, edit }: LayerToolsProps): ReactNode {
  const text = useText();
  const tools: readonly { sign: string; label: MessageId; does: Edit; disabled?: boolean }[] = [
    { sign: '↑', label: 'editor.up', does: { type: 'move', layer: row, by: -1 }, disabled: row === 0 },
    { sign: '↓', label: 'editor.down', does: { type: 'move', layer: row, by: 1 }, disabled: last },
    { sign: '+', label: 'editor.duplicate', does: { type: 'duplicate', layer: row } },
    { sign: '×', label: 'editor.remove', does: { type: 'remove', layer: row } },
  ];
  return (
    <span className={styles.tools}>
      {tools.map(({ sign, label, does, disabled }) => {
        const words = text(label, { layer: name });
        return (
          <Button
            key={label}
            small
            weight="quiet"
            aria-label={words}
            title={words}
            disabled={disabled}
            onClick={() => edit(does)}
          >
            {sign}
          </Button>
        );
      })}
    </span>
  );
}
