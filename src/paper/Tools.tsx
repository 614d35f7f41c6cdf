/** Pen, eraser, and the way back and forth. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { clearDrawing, drawingHistory, isEmpty, isOwn, redo, undo } from '../store/actions/drawing';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Segmented } from '../ui/Segmented';
import styles from './Paper.module.css';
import type { Tool } from './pen';

interface ToolsProps {
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
}

export function Tools({ tool, onTool }: ToolsProps): ReactNode {
  const text = useText();
  const empty = useStore((state) => isEmpty(state.drawing));
  // On an untouched paper there is nothing to undo, and nothing of one's own to erase.
  const own = useStore(isOwn);
  const canUndo = drawingHistory(({ past }) => past.length > 0);
  const canRedo = drawingHistory(({ future }) => future.length > 0);
  return (
    <div className={styles.tools}>
      <Button small onClick={clearDrawing} disabled={empty}>
        {text('paper.clear')}
      </Button>
      {(own || canUndo || canRedo) && (
        <>
          {(
            [
              ['undo', canUndo, undo],
              ['redo', canRedo, redo],
            ] as const
          ).map(([name, can, run]) => (
            <Button
              key={name}
              small
              weight="quiet"
              named={text(`paper.${name}`)}

              disabled={!can}
              onClick={run}
            >
              <Icon name={name} />
            </Button>
          ))}
          <Segmented
            small
            label={text('paper.tool')}
            options={(['pen', 'eraser'] as const).map((value) => ({ value, label: text(`paper.${value}`) }))}
            value={tool}
            onChange={onTool}
          />
        </>
      )}
    </div>
  );
}
