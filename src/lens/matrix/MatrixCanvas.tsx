/** The matrix as a picture to move about in: wheel, drag, pinch, buttons and keys. */
import { useId, useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { arrowOf } from '../../ui/arrows';
import { Button } from '../../ui/Button';
import { useSize } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
import { FIT, panBy, reveal, scales, zoomAt } from './camera';
import type { Entries, Entry } from './entries';
import { useGestures } from './gestures';
import styles from './Matrix.module.css';
import { entryPointedAt } from './pointing';
import { GUTTER } from './paint';
import { frameOf, useMatrixView } from './useMatrixView';

export interface MatrixCanvasProps {
  readonly entries: Entries;
  readonly value: (weight: number) => number;
  readonly limit: number;
  readonly pointed: Entry | null;
  readonly lit: readonly Entry[];
  readonly onPoint: (entry: Entry | null) => void;
  readonly onPick: (entry: Entry) => void;
  /** Stands before the buttons. */
  readonly children?: ReactNode;
}

/** A key or a button zooms by an eighth of the way. */
const STEP = 0.125;
/** An arrow key moves by a cell, or by so many pixels where cells are smaller. */
const SHORTEST_MOVE = 8;

export function MatrixCanvas({
  entries,
  value,
  limit,
  pointed,
  lit,
  onPoint,
  onPick,
  children,
}: MatrixCanvasProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const hint = useId();
  const [box, { width, height }] = useSize<HTMLDivElement>();
  const frame = useMemo(() => frameOf(entries, width, height), [entries, width, height]);
  const { layer } = entries;
  const sizes = { rows: text.number(entries.rows), columns: text.number(entries.columns), layer: layer.name };
  const { canvas, camera, look } = useMatrixView(
    {
      entries,
      value,
      limit,
      frame,
      palette,
      pointed,
      lit,
    },
    width,
    height,
  );

  // What the matrix takes of the frame, whatever the zoom: cells grow no larger than they are where all of it fits.
  const tall = Math.min(frame.height, frame.rows * scales(frame, FIT.zoom).y);
  const inFrame = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - GUTTER.left, y: y - GUTTER.top });
  const entryAt = (at: { readonly x: number; readonly y: number }): Entry | null => {
    const { x, y } = inFrame(at);
    return entryPointedAt(entries, frame, camera(), x, y);
  };
  const zoom = (change: number, at = { x: frame.width / 2, y: frame.height / 2 }): boolean => {
    const next = zoomAt(frame, camera(), change, at);
    const changes = next.zoom !== camera().zoom;
    look(next);
    return changes;
  };
  useGestures(canvas, {
    onHover: (at) => onPoint(at && entryAt(at)),
    onPan: (x, y) => look(panBy(frame, camera(), x, y)),
    onZoom: (change, at) => zoom(change, inFrame(at)),
    onPick: (at) => {
      const entry = entryAt(at);
      if (entry) onPick(entry);
    },
  });

  const keyDown = (event: KeyboardEvent): void => {
    const arrow = arrowOf(event.key);
    const { x, y } = scales(frame, camera().zoom);
    const at = pointed ? { x: (pointed.column - camera().left) * x, y: (pointed.row - camera().top) * y } : undefined;
    if (arrow) {
      const from = pointed ?? { row: Math.ceil(camera().top), column: Math.ceil(camera().left) };
      const move = (index: number, direction: number, scale: number, count: number): number =>
        Math.min(count - 1, Math.max(0, index + direction * Math.max(1, Math.round(SHORTEST_MOVE / scale))));
      const next = pointed
        ? { row: move(from.row, arrow[0], y, entries.rows), column: move(from.column, arrow[1], x, entries.columns) }
        : from;
      onPoint(next);
      look(reveal(frame, camera(), next));
    } else if (event.key === '+' || event.key === '=') zoom(STEP, at);
    else if (event.key === '-') zoom(-STEP, at);
    else if (event.key === '0' || event.key === 'Home') look(FIT);
    else if (event.key === 'Escape') onPoint(null);
    else if (event.key === 'Enter' && pointed) onPick(pointed);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.picture}>
      <div className={styles.head}>
        {children}
        <div className={styles.tools}>
          <Button small aria-label={text('matrix.zoomIn')} onClick={() => zoom(STEP)}>
            +
          </Button>
          <Button small aria-label={text('matrix.zoomOut')} onClick={() => zoom(-STEP)}>
            −
          </Button>
          <Button small onClick={() => look(FIT)}>
            {text('matrix.fit')}
          </Button>
        </div>
      </div>
      {/* An application is interactive: it takes keys of its own, which the rule does not know. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={box}
        className={styles.view}
        role="application"
        tabIndex={0}
        aria-label={text('matrix.label', sizes)}
        aria-describedby={hint}
        onKeyDown={keyDown}
        onBlur={() => onPoint(null)}
      >
        <canvas ref={canvas} style={{ width, height }} />
        <span className={styles.inputs} style={{ left: GUTTER.left }} aria-hidden="true">
          {text('matrix.inputs', sizes)}
        </span>
        <span className={styles.outputs} style={{ top: GUTTER.top, height: tall }} aria-hidden="true">
          {text('matrix.outputs', sizes)}
        </span>
      </div>
      <span id={hint} hidden>
        {text('matrix.keys')}
      </span>
    </div>
  );
}
