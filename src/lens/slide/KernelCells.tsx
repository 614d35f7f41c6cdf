/** The weights as cells one can take hold of: dragged up and down, or changed and left with the arrow keys. */
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import type { Layer } from '../../network';
import type { Slice } from '../arithmetic';
import { useFigures } from './figures';
import { isEditable } from './kernelHint';
import type { Grid } from './layout';
import styles from './Slide.module.css';

/** Pixels of dragging for the whole scale, and steps of the keys for it. */
const DRAG_LENGTH = 80;
const KEY_STEPS = 20;
/** Milliseconds between keys that belong together. */
const KEY_PAUSE = 400;

export interface KernelCellsProps {
  readonly layer: Layer;
  readonly grid: Grid;
  readonly slice: Slice;
  /** The value of full colour. */
  readonly limit: number;
  readonly onPoint: (cell: number | null) => void;
  readonly onEdit: ((weight: number, value: number) => void) | undefined;
}

export function KernelCells({ layer, grid, slice, limit, onPoint, onEdit }: KernelCellsProps): ReactNode {
  const text = useText();
  const figure = useFigures();
  const group = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly value: number; readonly limit: number } | null>(null);
  const pressed = useRef({ cell: -1, value: 0, at: 0 });
  const [reachable, setReachable] = useState(0);
  if (!onEdit || !isEditable(layer, slice)) return null;

  const edit = (cell: number, value: number): void =>
    onEdit(slice.weightIndices[cell]!, Math.min(2 * limit, Math.max(-2 * limit, value)));
  const move = (event: PointerEvent, cell: number): void => {
    if (drag.current)
      edit(cell, drag.current.value + ((drag.current.from - event.clientY) / DRAG_LENGTH) * drag.current.limit);
    else onPoint(cell);
  };
  const press = (event: KeyboardEvent, cell: number): void => {
    const step = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    const to = { ArrowLeft: cell - 1, ArrowRight: cell + 1 }[event.key];
    if (step !== undefined) {
      // A key held down is faster than the network answers: go on from the value asked for last.
      const { cell: last, value, at } = pressed.current;
      const now = last === cell && event.timeStamp - at < KEY_PAUSE ? value : slice.weights[cell]!;
      pressed.current = { cell, value: now + (step * limit) / KEY_STEPS, at: event.timeStamp };
      edit(cell, pressed.current.value);
    } else if (to !== undefined && to >= 0 && to < slice.weights.length) {
      setReachable(to);
      (group.current!.children[to] as HTMLElement).focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={text('shell.weights')}
      className={styles.kernel}
      style={{
        left: grid.x,
        top: grid.y,
        gridTemplateColumns: `repeat(${slice.columns}, ${grid.cell}px)`,
        gridAutoRows: grid.cell,
      }}
      onPointerLeave={() => onPoint(null)}
    >
      {Array.from(slice.weights, (weight, cell) => (
        <div
          key={cell}
          role="slider"
          tabIndex={cell === Math.min(reachable, slice.weights.length - 1) ? 0 : -1}
          aria-orientation="vertical"
          aria-label={text('slide.weightAt', {
            row: Math.floor(cell / slice.columns) + 1,
            column: (cell % slice.columns) + 1,
          })}
          aria-valuemin={-2 * limit}
          aria-valuemax={2 * limit}
          aria-valuenow={Number(weight.toFixed(3))}
          aria-valuetext={figure(weight)}
          onFocus={() => onPoint(cell)}
          onBlur={() => onPoint(null)}
          onKeyDown={(event) => press(event, cell)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { from: event.clientY, value: weight, limit };
          }}
          onPointerMove={(event) => move(event, cell)}
          onPointerUp={() => (drag.current = null)}
          onPointerCancel={() => (drag.current = null)}
        />
      ))}
    </div>
  );
}
