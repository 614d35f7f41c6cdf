/** Which of a kernel's input maps is shown; nothing where there is but one. */
import type { ReactNode } from 'react';
import { useText } from '../../i18n';
import { Slider } from '../../ui/Slider';

export interface InputMapProps {
  readonly maps: number;
  /** From 0. */
  readonly map: number;
  readonly onChange: (map: number) => void;
  /** The map's number in its layer, where the kernel does not read all. */
  readonly number?: number;
}

export function InputMap({ maps, map, onChange, number = map + 1 }: InputMapProps): ReactNode {
  const text = useText();
  if (maps < 2) return null;
  return (
    <Slider
      label={text('learn.inputMap')}
      min={1}
      max={maps}
      value={map + 1}
      valueText={text.number(number)}
      onChange={(next) => onChange(next - 1)}
    />
  );
}
