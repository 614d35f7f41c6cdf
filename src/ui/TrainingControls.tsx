/** The controls of the training settings that several places offer, each with the values that it offers. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Select } from './Select';
import { Slider } from './Slider';

const BATCHES = [1, 8, 16, 32, 64, 128, 256];
const EPOCHS = [1, 2, 5, 10, 12, 20, 50];
const ERRORS = [0.1, 0.05, 0.02, 0.01, 0.005];

interface ControlProps<Value> {
  readonly label: string;
  /** Only screen readers get the label. */
  readonly labelHidden?: boolean;
  readonly value: Value;
  onChange(value: Value): void;
}

/** From 1e-5 to about 3, every twentieth of a power of ten, with two digits. */
export function RateSlider({ value, onChange, ...labelled }: ControlProps<number>): ReactNode {
  const text = useText();
  return (
    <Slider
      {...labelled}
      min={-5}
      max={0.5}
      step={0.05}
      value={Math.log10(value)}
      valueText={text.number(value, { maximumSignificantDigits: 2 })}
      onChange={(exponent) => onChange(Number((10 ** exponent).toPrecision(2)))}
    />
  );
}

export function MomentumSlider(props: ControlProps<number>): ReactNode {
  const text = useText();
  return <Slider {...props} min={0} max={0.99} step={0.01} valueText={text.number(props.value)} />;
}

interface NumberSelectProps<Value> extends ControlProps<Value> {
  readonly values: readonly number[];
  readonly write?: (value: number) => string;
  /** Whether null, for never, can be chosen too. */
  readonly never?: boolean;
}

export function NumberSelect<Value extends number | null>(props: NumberSelectProps<Value>): ReactNode {
  // Without `never` null is not offered, and not chosen.
  const { values, write, never = false, ...control } = props as NumberSelectProps<number | null>;
  const text = useText();
  const offered = choices(values, control.value, write ?? ((number) => text.number(number)));
  return (
    <Select<number | null>
      {...control}
      options={never ? [{ value: null, label: text('common.never') }, ...offered] : offered}
    />
  );
}

export const BatchSelect = (props: ControlProps<number>): ReactNode => <NumberSelect {...props} values={BATCHES} />;

/** Epochs after which training stops; null for never. */
export const EpochLimitSelect = (props: ControlProps<number | null>): ReactNode => (
  <NumberSelect {...props} never values={EPOCHS} />
);

/** The share of wrong answers under which training stops; null for never. */
export function ErrorLimitSelect(props: ControlProps<number | null>): ReactNode {
  const text = useText();
  const percent = (error: number): string => text.number(error, { style: 'percent', maximumSignificantDigits: 3 });
  return <NumberSelect {...props} never values={ERRORS} write={percent} />;
}

/** The values offered; the present one, which a link or a script may have set, is one of them, in its place. */
export function choices(
  values: readonly number[],
  present: number | null,
  label: (value: number) => string,
): { readonly value: number; readonly label: string }[] {
  const offered = [...values];
  if (present !== null && !offered.includes(present)) {
    const after = offered.findIndex((value) => (offered[0]! < offered.at(-1)! ? value > present : value < present));
    offered.splice(after === -1 ? offered.length : after, 0, present);
  }
  return offered.map((value) => ({ value, label: label(value) }));
}
