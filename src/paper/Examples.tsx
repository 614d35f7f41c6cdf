/** Examples to begin with: each press of a digit brings another hand. */
import { useRef, type ReactNode } from 'react';
import { exampleDrawing } from '../digits/examples';
import { useText } from '../i18n';
import { loadDrawing } from '../store/actions/drawing';
import { DigitRow } from './DigitRow';

export function Examples(): ReactNode {
  const text = useText();
  const variants = useRef(new Map<number, number>());
  function load(label: number): void {
    const variant = variants.current.get(label) ?? 0;
    variants.current.set(label, variant + 1);
    loadDrawing(exampleDrawing(label, variant));
  }
  return <DigitRow title={text('paper.examples')} name={(label) => text('paper.example', { label })} onDigit={load} />;
}
