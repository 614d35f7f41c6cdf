/** The sheet of paper itself: takes the pen, the finger, the mouse and the keyboard, and shows the ink. */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { IMAGE_SIZE } from '../digits/normalize';
import { useText } from '../i18n';
import { COLOUR_SIDE, coloursOf } from '../store/actions/colours';
import { isEmpty, pictureOn } from '../store/actions/drawing';
import { useStore } from '../store/state/store';
import { colourPixels, drawPixels, mapPixels, prepare, useSize } from '../ui/canvas';
import { usePalette } from '../ui/palette';
import { inkDrawing } from './ink';
import { lift, press, restingPen } from './keyboardPen';
import styles from './Paper.module.css';
import { useLentDrawing } from './useLentDrawing';
import { ERASER_RADIUS, PaperHand, PEN_WIDTH, type Tool } from './pen';

export function Sheet({ tool }: { readonly tool: Tool }): ReactNode {
  const text = useText();
  const hint = useId();
  const hand = useRef(new PaperHand()).current;
  const [box, { width: side }] = useSize<HTMLDivElement>();
  const [pen, setPen] = useState(restingPen);
  const empty = useStore((state) => isEmpty(state.drawing));
  const lent = useLentDrawing();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = press(pen, event.key, event.shiftKey, tool);
    if (!next) return;
    event.preventDefault();
    setPen(next);
  }

  return (
    <div ref={box} className={styles.sheet}>
      <Ink side={side} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys and pointers */}
      <div
        role="application"
        aria-label={text('paper.drawing')}
        aria-describedby={hint}
        tabIndex={0}
        className={styles.surface}
        onPointerDown={({ nativeEvent, currentTarget }) => hand.down(nativeEvent, currentTarget, tool)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
        onBlur={() => setPen(lift(pen))}
      >
        <span
          className={`${styles.cross} ${pen.down ? styles.down : ''}`}
          style={{
            left: `${pen.at.x * 100}%`,
            top: `${pen.at.y * 100}%`,
            width: `${100 * (tool === 'pen' ? PEN_WIDTH : 2 * ERASER_RADIUS)}%`,
          }}
        />
      </div>
      {(empty || lent) && (
        <p className={`${styles.invitation} ${lent ? styles.below : ''}`}>
          {text(lent ? 'paper.lent' : 'paper.invitation')}
        </p>
      )}
      <p id={hint} className={styles.hint}>
        {text('paper.keys')}
      </p>
    </div>
  );
}

/** Drawn as soon as the store has the stroke, in the same frame. */
function Ink({ side }: { readonly side: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useStore((state) => state.drawing);
  const palette = usePalette();
  useLayoutEffect(() => {
    if (!canvas.current || side === 0) return;
    const context = prepare(canvas.current, side, side);
    context.strokeStyle = palette.css('ink');
    context.fillStyle = palette.css('ink');
    const picture = pictureOn(drawing);
    const colours = picture && coloursOf(picture);
    if (colours) drawPixels(context, colourPixels(colours, COLOUR_SIDE), 0, 0, side, side);
    else if (picture)
      drawPixels(context, mapPixels(picture, IMAGE_SIZE, IMAGE_SIZE, 1, 0, palette.inked), 0, 0, side, side);
    else inkDrawing(context, drawing, side);
  }, [drawing, palette, side]);
  return <canvas ref={canvas} className={styles.ink} aria-hidden="true" />;
}
