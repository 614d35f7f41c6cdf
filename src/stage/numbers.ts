/** Numbers with their sign, as the stage shows them. */
import type { Text } from '../i18n';

const withMinus = (formatted: string): string => formatted.replace('-', '−');

/** A unit's value: three decimals, and its sign. */
export const valueText = (text: Text, value: number): string =>
  withMinus(text.number(value, { signDisplay: 'exceptZero', minimumFractionDigits: 3, maximumFractionDigits: 3 }));

/** A difference. Small ones must not round to nothing: only what is exactly 0 is shown as 0. */
export const changeText = (text: Text, change: number): string =>
  withMinus(text.number(change, { signDisplay: 'exceptZero', maximumSignificantDigits: 3 }));
