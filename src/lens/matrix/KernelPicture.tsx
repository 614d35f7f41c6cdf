/** The weights of one unit in the shape of what it sees; the weight pointed at is framed, and pointing here, or walking by keys, lights its copies there. */
import { useCallback, useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { arrowOf } from '../../ui/arrows';
import { divergingShade, drawPixels, mapPixels, useCanvas } from '../../ui/canvas';
import { usePalette } from '../../ui/palette';
import layout from '../../ui/Layout.module.css';
import { placeOfWeight, stepInKernel, type Kernel, type KernelPlace } from './kernel';
import styles from './Matrix.module.css';

export interface KernelPictureProps {
  readonly label: string;
  readonly kernel: Kernel;
  readonly value: (weight: number) => number;
  readonly limit: number;
  /** A weight index, or null. */
  readonly marked: number | null;
  readonly onPoint: (weight: number | null) => void;
}

/** All slices share this width (the lens at its narrowest); more than fit are drawn smaller. */
const WIDTH = 290;
const LARGEST_SLICE = 94;
const GAP = 4;
const START: KernelPlace = { slice: 0, cell: 0 };

export function KernelPicture({ label, kernel, value, limit, marked, onPoint }: KernelPictureProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const count = kernel.slices.length;
  const perRow = Math.min(count, 8);
  const size = Math.min(LARGEST_SLICE, Math.floor((WIDTH - GAP * (perRow - 1)) / perRow));
  const tall = (size * kernel.height) / kernel.width;
  const rows = Math.ceil(count / perRow);
  const [width, height] = [perRow * (size + GAP) - GAP, rows * (tall + GAP) - GAP];
  const corner = useCallback(
    (slice: number): readonly [number, number] => [
      (slice % perRow) * (size + GAP),
      Math.floor(slice / perRow) * (tall + GAP),
    ],
    [perRow, size, tall],
  );

  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const shade = divergingShade(palette, limit);
      const [cellWidth, cellHeight] = [size / kernel.width, tall / kernel.height];
      kernel.slices.forEach((weights, slice) => {
        const [x, y] = corner(slice);
        const values = Array.from(weights, value);
        drawPixels(context, mapPixels(values, kernel.height, kernel.width, 1, 0, shade), x, y, size, tall);
        context.strokeStyle = palette.css('line-strong');
        context.lineWidth = 1;
        context.strokeRect(x + 0.5, y + 0.5, size - 1, tall - 1);
        const at = marked === null ? -1 : weights.indexOf(marked);
        if (at < 0) return;
        context.strokeStyle = palette.css('ink');
        context.lineWidth = 2.5;
        context.strokeRect(
          x + (at % kernel.width) * cellWidth + 1,
          y + Math.floor(at / kernel.width) * cellHeight + 1,
          Math.max(3, cellWidth - 2),
          Math.max(3, cellHeight - 2),
        );
      });
    },
    [kernel, value, limit, marked, palette, corner, size, tall],
  );
  const canvas = useCanvas(draw, width, height);

  const point = (event: MouseEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const slice = Math.floor(y / (tall + GAP)) * perRow + Math.floor(x / (size + GAP));
    const [left, top] = corner(slice);
    const column = Math.floor(((x - left) / size) * kernel.width);
    const row = Math.floor(((y - top) / tall) * kernel.height);
    const inside = column >= 0 && column < kernel.width && row >= 0 && row < kernel.height;
    onPoint(inside ? (kernel.slices[slice]?.[row * kernel.width + column] ?? null) : null);
  };

  const hint = useId();
  // Where the keys are: a weight on padding has no entry to be marked, and one coefficient stands in many places.
  const reached = useRef(START);
  const weightAt = ({ slice, cell }: KernelPlace): number | undefined => kernel.slices[slice]?.[cell];
  const here = (): KernelPlace => {
    const weight = weightAt(reached.current);
    const pointed = marked === null || marked === weight ? null : placeOfWeight(kernel, marked);
    return pointed ?? (weight === undefined ? START : reached.current);
  };
  const go = (to: KernelPlace): void => {
    reached.current = to;
    onPoint(weightAt(to) ?? null);
  };
  const keyDown = (event: KeyboardEvent): void => {
    const arrow = arrowOf(event.key);
    if (arrow) go(stepInKernel(kernel, perRow, here(), arrow));
    else if (event.key === 'Escape') onPoint(null);
    else return;
    event.preventDefault();
  };
  return (
    <figure className={styles.kernel}>
      {/* An application is interactive: it takes keys of its own, which the rule does not know. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        style={{ width, height }}
        onKeyDown={keyDown}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) go(here());
        }}
        onBlur={() => onPoint(null)}
      >
        <canvas
          ref={canvas}
          style={{ width, height }}
          onPointerDown={point}
          onPointerMove={point}
          onPointerLeave={({ pointerType }) => {
            // A finger leaves as soon as it is lifted.
            if (pointerType !== 'touch') onPoint(null);
          }}
        />
      </div>
      <span id={hint} hidden>
        {text('matrix.kernelKeys')}
      </span>
      <figcaption className={layout.note}>
        {count > 1 ? text('matrix.kernelSlices', { label, count: text.number(count) }) : label}
      </figcaption>
    </figure>
  );
}
