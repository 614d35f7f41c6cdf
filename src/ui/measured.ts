/**
 * Measured values: losses, weights, activations, gradients. Training can drive them to any power of ten, and a number of
 * thirty digits neither fits its place nor can be read. Counts are exact and are written by `Text.number`.
 */
import type { Text } from '../i18n';
import { scientific } from './scientific';

const LARGE = 1e6;
const SMALL = 1e-3;

export const isLarge = (value: number): boolean => Number.isFinite(value) && Math.abs(value) >= LARGE;
export const isSmall = (value: number): boolean => value !== 0 && Math.abs(value) < SMALL;

const DIGITS: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };

/**
 * A measured value with a true minus; a large one by its power of ten. So is a small one, unless the options fix its
 * decimals: then what is smaller than they show is shown as 0.
 */
export function measured(text: Text, value: number, options = DIGITS): string {
  const { maximumSignificantDigits, maximumFractionDigits, signDisplay } = options;
  const byPower = isLarge(value) || (isSmall(value) && maximumFractionDigits === undefined);
  if (!byPower) return text.number(value, { signDisplay: 'negative', ...options }).replace('-', '−');
  const sign = value < 0 ? '−' : signDisplay === 'exceptZero' ? '+' : '';
  return sign + withoutZeros(scientific(Math.abs(value), (maximumSignificantDigits ?? 3) - 1));
}

/** A probability in percent; one near 1 to a decimal more, so that it is not taken for certainty. */
export const percentOf = (text: Text, probability: number): string =>
  text.number(probability, {
    style: 'percent',
    maximumFractionDigits: probability > 0.995 && probability < 1 ? 1 : 0,
  });

/** The number beside a tick of an axis: short, and the powers of ten themselves without a factor. */
export function tick(text: Text, value: number): string {
  // Longer numbers would not fit beside the axis.
  const notation = Math.abs(value) < 10_000 ? 'standard' : 'compact';
  return measured(text, value, { ...DIGITS, notation }).replace(/^(−?)1·/, '$1');
}

const withoutZeros = (written: string): string => written.replace(/\.?0*·/, '·');
