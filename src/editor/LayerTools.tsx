/** Moves a layer, doubles it, removes it. */
import { useEffect, useRef, type Dispatch, type ReactNode } from 'react';
import { useText } from '../i18n';
import { Button } from '../ui/Button';
import type { Edit } from './draft';
import styles from './Editor.module.css';
import type { Rows, Tool } from './rows';

export interface LayerToolsProps {
  readonly row: number;
  readonly name: string;
  readonly last: boolean;
  readonly focus: Rows['focus'];
  readonly edit: Dispatch<Edit>;
}

export function LayerTools({ row, name, last, focus, edit }: LayerToolsProps): ReactNode {
  const text = useText();
  const place = useRef<HTMLSpanElement>(null);
  const tools: readonly { sign: string; tool: Tool; does: Edit; disabled?: boolean }[] = [
    { sign: '↑', tool: 'up', does: { type: 'move', layer: row, by: -1 }, disabled: row === 0 },
    { sign: '↓', tool: 'down', does: { type: 'move', layer: row, by: 1 }, disabled: last },
    { sign: '+', tool: 'duplicate', does: { type: 'duplicate', layer: row } },
    { sign: '×', tool: 'remove', does: { type: 'remove', layer: row } },
  ];
  // The row has gone elsewhere, or a new one stands where one was: the next press is still the same tool's.
  useEffect(() => {
    if (!focus) return;
    const able = (tool: string): HTMLElement | null | undefined =>
      place.current?.querySelector(`[data-tool='${tool}']:enabled`);
    (able(focus.tool) ?? able('down') ?? able('up'))?.focus();
  }, [focus]);
  return (
    <span ref={place} className={styles.tools}>
      {tools.map(({ sign, tool, does, disabled }) => {
        const words = text(`editor.${tool}`, { layer: name });
        return (
          <Button
            key={tool}
            data-tool={tool}
            small
            weight="quiet"
            named={words}

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
