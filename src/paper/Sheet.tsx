/** The sheet of paper itself: takes the pen, the finger, the mouse and the keyboard, and shows the ink. */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isUndistorted, UNDISTORTED } from '../digits/distort';
import { useText } from '../i18n';
import { isEmpty, isOwn } from '../store/actions/drawing';
import { setDistortion } from '../store/actions/view';
import { useStore } from '../store/state/store';
import { Button } from '../ui/Button';
import { useSize } from '../ui/canvas';
import { Ink } from './Ink';
import { lift, press, restingPen } from './keyboardPen';
import styles from './Paper.module.css';
import { ERASER_RADIUS, PaperHand, PEN_WIDTH, type Tool } from './pen';

export function Sheet({ tool }: { readonly tool: Tool }): ReactNode {
  const text = useText();
  const hint = useId();
  const hand = useRef(new PaperHand()).current;
  const [box, { width: side }] = useSize<HTMLDivElement>();
  const [pen, setPen] = useState(restingPen);
  const empty = useStore((state) => isEmpty(state.drawing));
  const lent = useStore((state) => !isEmpty(state.drawing) && !isOwn(state));
  const moved = useStore(({ image, distortion }) => image !== null && !isUndistorted(distortion));

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
      {moved && (
        <div className={styles.moved}>
          <Button small onClick={() => setDistortion(UNDISTORTED)}>
            {text('paper.putBack')}
          </Button>
        </div>
      )}
      <p id={hint} className={styles.hint}>
        {text('paper.keys')}
      </p>
    </div>
  );
}
