/** The strip of paper: digits that are pushed along it with the pointer or the arrow keys, and the window that one position sees. */
import { useCallback, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { drawPixels, mapPixels, useCanvas } from '../../../ui/canvas';
import { usePalette } from '../../../ui/palette';
import { moved, WIDE, type Piece } from './strip';
import styles from './Wider.module.css';

export interface StripProps {
  /** [y, x], in the network's numbers. */
  readonly image: Float32Array;
  readonly input: { readonly height: number; readonly width: number; readonly white?: number; readonly ink?: number };
  readonly pieces: readonly Piece[];
  readonly onMove: (piece: Piece) => void;
  /** Columns that the chosen position sees: the first, and how many. */
  readonly window: readonly [from: number, columns: number] | null;
  readonly size: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -8, PageDown: 8 };

export function Strip({ image, input, pieces, onMove, window, size }: StripProps): ReactNode {
  const text = useText();
  const palette = usePalette();
  const { height, width, white = 0, ink = 1 } = input;
  const wide = WIDE * width;
  const scale = size / wide;
  const tall = Math.round(height * scale);
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      const shade = (value: number) => palette.inked((value - white) / (ink - white));
      drawPixels(context, mapPixels(image, height, wide, 1, 0, shade), 0, 0, size, tall);
      if (!window) return;
      context.strokeStyle = palette.css('field');
      context.lineWidth = 2;
      context.strokeRect(window[0] * scale + 1, 1, window[1] * scale - 2, tall - 2);
    },
    [image, palette, white, ink, height, wide, size, tall, window, scale],
  );
  const canvas = useCanvas(draw, size, tall);
  const grip = useRef<{ readonly id: number; readonly x: number; readonly left: number } | null>(null);

  const drag = (piece: Piece) => (event: PointerEvent) => {
    const held = grip.current;
    if (held?.id === piece.id) onMove(moved(piece, held.left + (event.clientX - held.x) / scale, width));
  };
  const press = (piece: Piece) => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(moved(piece, piece.left + step, width));
  };
  return (
    <div className={styles.strip} style={{ height: tall }}>
      <canvas ref={canvas} role="img" aria-label={text('beyond.strip')} style={{ width: size, height: tall }} />
      {pieces.map((piece) => (
        <div
          key={piece.id}
          role="slider"
          tabIndex={0}
          aria-label={piece.label === null ? text('beyond.yours') : text('beyond.piece', { label: piece.label })}
          aria-valuemin={0}
          aria-valuemax={(WIDE - 1) * width}
          aria-valuenow={piece.left}
          className={styles.piece}
          style={{ left: piece.left * scale, width: width * scale }}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { id: piece.id, x: event.clientX, left: piece.left };
          }}
          onPointerMove={drag(piece)}
          onPointerUp={() => (grip.current = null)}
          onPointerCancel={() => (grip.current = null)}
          onKeyDown={press(piece)}
        />
      ))}
    </div>
  );
}
