/** A native range input with its name before it and its value behind it. */
import { useId, type ReactNode } from 'react';
import styles from './Slider.module.css';

export interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number | 'any';
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** The value in words, shown and read aloud; the bare number where absent. */
  readonly valueText?: string;
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
}

export function Slider({
  label,
  min,
  max,
  step = 1,
  value,
  onChange,
  valueText,
  labelHidden,
  disabled,
}: SliderProps): ReactNode {
  const id = useId();
  const shown = valueText ?? String(value);
  return (
    <span className={styles.slider}>
      {!labelHidden && <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        type="range"
        aria-label={labelHidden ? label : undefined}
        aria-valuetext={shown}
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      {/* The input says its value itself. */}
      <output htmlFor={id} aria-live="off">
        {shown}
      </output>
    </span>
  );
}
