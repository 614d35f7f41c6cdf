/** A pad for one digit after another: a pointer draws, Enter keeps, Backspace takes back. */
import { useState, type Dispatch, type KeyboardEvent, type ReactNode, type SetStateAction } from 'react';
import { DIGITS_1989, DIGITS_A_CLASS } from '../../../digits/hand1989';
import type { Drawing } from '../../../digits/strokes';
import { useText } from '../../../i18n';
import { countsByClass, nextToWrite, undo1989, useHand1989, write1989 } from '../../../store/actions/hand1989';
import { Button } from '../../../ui/Button';
import { SheetPointer, type Hand } from '../../../ui/sheetPointer';
import layout from '../../../ui/Layout.module.css';
import styles from './Replay1989.module.css';

/** Of the pad's side: a line about one pixel wide in the 13 that the pad becomes. */
const PEN_WIDTH = 0.085;

const drawingHand = (change: Dispatch<SetStateAction<Drawing>>): Hand => ({
  begin: (at) => change((strokes) => [...strokes, { width: PEN_WIDTH, points: [at] }]),
  extend: (through) =>
    change((strokes) => {
      const last = strokes.at(-1)!;
      return [...strokes.slice(0, -1), { ...last, points: [...last.points, ...through] }];
    }),
  end: () => undefined,
  takeBack: () => change((strokes) => strokes.slice(0, -1)),
});

export function DigitPad(): ReactNode {
  const text = useText();
  const written = useHand1989((state) => state.written);
  const [drawing, setDrawing] = useState<Drawing>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [pointer] = useState(() => new SheetPointer(drawingHand(setDrawing)));
  const counts = countsByClass(written);
  const label = chosen !== null && counts[chosen]! < DIGITS_A_CLASS ? chosen : nextToWrite(written);

  /** A pen that is still down draws on with its next stroke. */
  const clear = (): void => {
    pointer.drop();
    setDrawing([]);
  };
  const keep = (): void => {
    if (label === null || drawing.length === 0) return;
    void write1989({ label, drawing });
    clear();
    setChosen(null);
  };
  /** First the digit that is being drawn, then the ones before it. */
  const undo = async (): Promise<void> => {
    if (drawing.length > 0) clear();
    else setChosen((await undo1989())?.label ?? null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') keep();
    else if (event.key === 'Backspace') void undo();
    else return;
    event.preventDefault();
  };

  return (
    <div className={layout.column}>
      <div className={styles.keys} role="group" aria-label={text('replay.classes')}>
        {counts.map((count, digit) => (
          <button
            key={digit}
            type="button"
            aria-pressed={digit === label}
            disabled={count >= DIGITS_A_CLASS}
            onClick={() => setChosen(digit)}
          >
            <b>{digit}</b>{' '}
            <small>
              {count}/{DIGITS_A_CLASS}
            </small>
          </button>
        ))}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys and pointers */}
      <div
        role="application"
        aria-label={text('replay.pad')}
        tabIndex={0}
        className={styles.pad}
        onPointerDown={({ nativeEvent, currentTarget, button }) =>
          button === 0 && pointer.down(nativeEvent, currentTarget)
        }
        onKeyDown={press}
      >
        <svg viewBox="0 0 1 1" aria-hidden="true">
          {drawing.map(({ points, width }, at) => (
            <polyline
              key={at}
              points={[points[0]!, ...points].map(({ x, y }) => `${x},${y}`).join(' ')}
              strokeWidth={width}
            />
          ))}
        </svg>
        {label !== null && drawing.length === 0 && <span className={styles.wanted}>{label}</span>}
      </div>
      <div className={layout.row}>
        <Button weight="strong" onClick={keep} disabled={label === null || drawing.length === 0}>
          {label === null ? text('replay.all') : text('replay.keep', { label })}
        </Button>
        <Button onClick={() => void undo()} disabled={written.length === 0 && drawing.length === 0}>
          {text('replay.undo')}
        </Button>
      </div>
      <p role="status" aria-label={text('replay.drawn')}>
        {text('replay.progress', { count: written.length, of: DIGITS_1989 })}
      </p>
      <progress max={DIGITS_1989} value={written.length} aria-label={text('replay.drawn')} />
    </div>
  );
}
