/** Numbers in the cells of a picture: as short as they can be, in black or white, with as many decimals as fit. */
import type { Text } from '../i18n';
import { isLarge, measured } from './measured';
import type { Rgb } from './palette';

export const css = (color: Rgb): string => `rgb(${color.join(' ')})`;

/** The size of the smallest letters on the page, and of what a `rem` is then. CSS pixels. */
const [SMALLEST, REM] = [13, 16];

/** A canvas's letters: never smaller than others, and larger with them, as for the back row. */
export const letters = (pixels = SMALLEST): string => `${Math.max(SMALLEST, pixels) / REM}rem system-ui, sans-serif`;

/** Relative luminance (WCAG 2.2), 0 … 1. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black or white, whichever is read better on the colour. */
export const textOn = (color: Rgb): string => (luminance(color) > 0.179 ? '#000' : '#fff');

/** A number as short as a table writes it: no zero before the point, a large one by its power of ten, a true minus. */
export const shortNumber = (text: Text, value: number, decimals: number): string =>
  measured(text, value, {
    ...(isLarge(value)
      ? { maximumSignificantDigits: decimals }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    useGrouping: false,
    signDisplay: 'negative',
  }).replace(/^(−?)0(?=\D)/, '$1');

/**
 * The power of ten in whose units cells write their numbers: 0, but where the largest of them would be next to nothing with
 * two decimals.
 */
export const exponentOf = (largest: number): number =>
  largest > 0 && largest < 0.1 ? Math.floor(Math.log10(largest)) : 0;

/** Where one decimal would not fit otherwise, numbers are set narrower, to this part of their width at the least. */
const NARROWEST = 0.8;

/** The most decimals (at most two) with which all numbers fit `room`; null where one is too many, even set narrower. */
export function decimalsThatFit(
  text: Text,
  values: ArrayLike<number>,
  room: number,
  widthOf: (written: string) => number,
): number | null {
  for (const [decimals, available] of [
    [2, room],
    [1, room / NARROWEST],
  ] as const) {
    let widest = 0;
    for (let i = 0; i < values.length; i++) widest = Math.max(widest, widthOf(shortNumber(text, values[i]!, decimals)));
    if (widest <= available) return decimals;
  }
  return null;
}
