/** Numbers of the panel, written alike: four significant digits, very large and very small ones by their power of ten, a true minus. */
import { isLarge, isSmall } from '../../ui/measured';
import { scientific, withoutDigits } from '../../ui/scientific';

export function figure(value: number): string {
  const whole = withoutDigits(value);
  if (whole !== null) return whole;
  const size = Math.abs(value);
  const written = isLarge(size) || isSmall(size) ? scientific(size, 2) : fourDigits(size);
  return value < 0 ? `−${written}` : written;
}

/** What has more than four digits before its point keeps them all. */
const fourDigits = (size: number): string => (size < 1e4 ? size.toPrecision(4) : size.toFixed(0));

/** The largest size among the values, for a colour scale; 1 where all are 0. */
export const largest = (values: ArrayLike<number>): number => {
  let limit = 0;
  for (let i = 0; i < values.length; i++) limit = Math.max(limit, Math.abs(values[i]!));
  return limit || 1;
};

/** Root of the mean square. */
export function rms(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return Math.sqrt(sum / Math.max(1, values.length));
}
