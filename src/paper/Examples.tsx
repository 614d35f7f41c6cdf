/** Examples to begin with: another hand at once, any digit one step away. */
import { useRef, useState, type ReactNode } from 'react';
import { exampleDrawing } from '../digits/examples';
import { useText } from '../i18n';
import { loadDrawing } from '../store/actions/drawing';
import { Button } from '../ui/Button';
import { DigitRow } from './DigitRow';
import styles from './Paper.module.css';

/** The page's own example is the first hand of a 3. */
const FIRST = { label: 3, variant: 0 };

export function Examples(): ReactNode {
  const text = useText();
  const variants = useRef(new Map([[FIRST.label, FIRST.variant + 1]]));
  const [label, setLabel] = useState(FIRST.label);
  const [open, setOpen] = useState(false);
  function load(chosen: number): void {
    const variant = variants.current.get(chosen) ?? 0;
    variants.current.set(chosen, variant + 1);
    setLabel(chosen);
    loadDrawing(exampleDrawing(chosen, variant));
  }
  return (
    <div className={styles.examples}>
      <span>{text('paper.orTake')}</span>
      <Button small onClick={() => load(label)}>
        {text('paper.another', { label })}
      </Button>
      <Button small aria-expanded={open} title={text('paper.digits')} onClick={() => setOpen(!open)}>
        0 … 9
      </Button>
      {open && (
        <DigitRow
          title={text('paper.examples')}
          name={(digit) => text('paper.example', { label: digit })}
          onDigit={load}
        />
      )}
    </div>
  );
}
