/** A signal of eight values that one can switch, shift, pool and blur. */
import { useState, type ReactNode } from 'react';
import { useText } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Slider } from '../../../ui/Slider';
import { aliasing, maxOfPairs, pooled, rotated, blurred } from './aliasing';
import styles from '../Beyond.module.css';
import layout from '../../../ui/Layout.module.css';

const ZHANG = [0, 0, 1, 1, 0, 0, 1, 1] as const;

export function Aliasing(): ReactNode {
  const text = useText();
  const [signal, setSignal] = useState<readonly number[]>(ZHANG);
  const [shift, setShift] = useState(0);
  const [blur, setBlur] = useState(false);
  const moved = rotated(signal, shift);
  const number = (value: number): string => text.number(value, { maximumFractionDigits: 2 });

  return (
    <section className={layout.column} aria-label={text('beyond.pooling')}>
      <h3>{text('beyond.pooling')}</h3>
      <p>{text('beyond.poolingIntro')}</p>
      <div className={styles.cells} role="group" aria-label={text('beyond.signal')}>
        {signal.map((value, at) => (
          <button
            key={at}
            type="button"
            aria-pressed={value === 1}
            aria-label={text('beyond.value', { value, place: at + 1 })}
            onClick={() => setSignal(signal.map((old, place) => (place === at ? 1 - old : old)))}
          >
            {value}
          </button>
        ))}
      </div>
      <Slider label={text('beyond.shift')} min={-4} max={4} value={shift} onChange={setShift} />
      <Button small pressed={blur} onClick={() => setBlur(!blur)}>
        {text('shift.blur')}
      </Button>
      <dl className={styles.rows}>
        <Row name={text('beyond.moved')} values={moved.map(number)} />
        <Row name={text('beyond.max')} values={maxOfPairs(moved).map(number)} />
        {blur && <Row name={text('beyond.blurred')} values={blurred(maxOfPairs(moved)).map(number)} />}
        <Row name={text('beyond.pooled')} values={pooled(moved, blur).map(number)} wide />
      </dl>
      <p role="status" aria-label={text('beyond.difference')}>
        {text('beyond.said', {
          difference: number(aliasing(signal, shift, blur)),
          other: number(aliasing(signal, shift, !blur)),
          blur: String(blur),
        })}
      </p>
    </section>
  );
}

function Row({
  name,
  values,
  wide = false,
}: {
  readonly name: string;
  readonly values: readonly string[];
  readonly wide?: boolean;
}): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className={wide ? styles.wide : undefined}>
        {values.map((value, at) => (
          <span key={at}>{value}</span>
        ))}
      </dd>
    </>
  );
}
