/** Examples to begin with, one step away: any digit, and with every press another hand. */
import { useRef, useState, type ReactNode } from 'react';
import { exampleDrawing } from '../digits/examples';
import { useText } from '../i18n';
import { loadDrawing } from '../store/actions/drawing';
import { Button } from '../ui/Button';
import { DigitRow } from './DigitRow';
import styles from './Paper.module.css';

export function Examples(): ReactNode {
  const text = useText();
  // The page's own example is the first hand of a 3.
  const variants = useRef(new Map([[3, 1]]));
  const [open, setOpen] = useState(false);
  function load(label: number): void {
    const variant = variants.current.get(label) ?? 0;
    variants.current.set(label, variant + 1);
    loadDrawing(exampleDrawing(label, variant));
  }
  return (
    <div className={styles.examples}>
      <span>{text('paper.orTake')}</span>
      <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
        {text('paper.digits')}
      </Button>
      {open && (
        <DigitRow title={text('paper.examples')} name={(label) => text('paper.example', { label })} onDigit={load} />
      )}
    </div>
  );
}
