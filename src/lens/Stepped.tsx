/** A slider over a few numbers that are not evenly apart. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Slider } from '../ui/Slider';

export interface SteppedProps {
  readonly label: string;
  /** Ascending. */
  readonly values: readonly number[];
  /** The largest that is not above it is shown. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function Stepped({ label, values, value, onChange }: SteppedProps): ReactNode {
  const text = useText();
  const at = Math.max(
    0,
    values.findLastIndex((one) => one <= value),
  );
  return (
    <Slider
      label={label}
      min={0}
      max={values.length - 1}
      value={at}
      valueText={text.number(values[at] ?? value)}
      onChange={(index) => onChange(values[index]!)}
    />
  );
}
