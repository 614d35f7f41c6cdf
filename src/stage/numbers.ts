/** Numbers with their sign, as the stage shows them. */
import type { Text } from '../i18n';
import { measured } from '../ui/measured';

/** A unit's value: three decimals, and its sign. */
export const valueText = (text: Text, value: number): string =>
  measured(text, value, { signDisplay: 'exceptZero', minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** A difference. Small ones must not round to nothing: only what is exactly 0 is shown as 0. */
export const changeText = (text: Text, change: number): string =>
  measured(text, change, { signDisplay: 'exceptZero', maximumSignificantDigits: 3 });
