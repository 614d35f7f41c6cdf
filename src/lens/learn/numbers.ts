/** Numbers of the panel, written alike: four significant digits, a true minus. */
import { scientific } from '../../ui/scientific';

export function figure(value: number): string {
  const size = Math.abs(value);
  const written = size !== 0 && size < 1e-3 ? scientific(size, 2) : size.toPrecision(4);
  return value < 0 ? `−${written}` : written;
}

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
