/** A layer's activation, and the numbers that it has. */
import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { activationKind, ACTIVATIONS, numbersOf, type Activation, type LayerSpec } from '../network';
import { Select } from '../ui/Select';
import { Cell } from './Cell';
import styles from './Editor.module.css';
import { numberFromText, textFromPair } from './typed';
import { TypedField } from './TypedField';

export interface ActivationFieldsProps {
  readonly spec: LayerSpec;
  /** A field's accessible name. */
  readonly named: (field: string) => string;
  readonly describedBy: string | undefined;
  /** `typed`: what stands in the field of a number, by its name. */
  readonly change: (activation: Activation, typed?: Readonly<Record<string, string>>) => void;
}

export function ActivationFields({ spec, named, describedBy, change }: ActivationFieldsProps): ReactNode {
  const text = useText();
  if (!('activation' in spec)) return <Cell heading={null} />;
  const { activation } = spec;
  const numbers = numbersOf(activation);
  return (
    <Cell heading={text('editor.activation')}>
      <Select
        labelHidden
        label={named(text('editor.activation'))}
        options={ACTIVATIONS.map(activationKind).map((value) => ({ value, label: text(`editor.activation.${value}`) }))}
        value={activationKind(activation)}
        onChange={(kind) => change(ACTIVATIONS.find((one) => activationKind(one) === kind)!)}
      />
      {numbers.length > 0 && (
        <span className={styles.pair}>
          {numbers.map(([name, value]) => (
            <label key={name}>
              {text(`editor.${name}`)}{' '}
              <TypedField
                numeric
                decimal
                label={named(text(`editor.${name}`))}
                describedBy={describedBy}
                value={textFromPair(value ?? NaN)}
                onType={(characters) => change(withNumber(activation, name, characters), { [name]: characters })}
              />
            </label>
          ))}
        </span>
      )}
    </Cell>
  );
}

/** A bound that is not written down is none. */
function withNumber(activation: Activation, name: string, characters: string): Activation {
  if (typeof activation === 'string') return activation;
  const others = Object.entries(activation).filter(([key]) => key !== name);
  const absent = activation.kind === 'clip' && characters.trim() === '';
  return Object.fromEntries(absent ? others : [...others, [name, numberFromText(characters)]]) as unknown as Activation;
}
