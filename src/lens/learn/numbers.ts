/** Numbers of the panel: written alike, and what a summary takes from many of them. */
import type { Text } from '../../i18n';
import { measured } from '../../ui/measured';

/** Four significant digits; what has more before its point keeps them all. */
export const figure = (text: Text, value: number): string =>
  measured(text, value, Math.abs(value) < 1e4 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 0 });

/** With as many decimals as show a difference of this size, four at least, and no more than a float32 of size 1 has, about. */
export const finely = (text: Text, value: number, difference: number): string => {
  const decimals = Math.min(9, Math.max(4, 2 - Math.floor(Math.log10(Math.abs(difference) || 1))));
  return measured(text, value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
};

/** Root of the mean square. */
export function rms(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return Math.sqrt(sum / Math.max(1, values.length));
}
