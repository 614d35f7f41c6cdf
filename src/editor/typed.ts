/**
 * Numbers as they are typed: "5", or "5×3" for two directions. A number that fits nowhere, such as "-3" or "3.5", is still
 * that number, and what is none is NaN: the network's checks say so.
 */
import { pair, PADDING_WORDS, type Padding, type Pair } from '../network';

const NUMBER = '[-−]?\\d+(?:\\.\\d+)?';
const ONE = new RegExp(`^${NUMBER}$`);
const TWO = new RegExp(`^(${NUMBER})\\s*[×xX*,]\\s*(${NUMBER})$`);

export function pairFromText(text: string): Pair {
  const two = TWO.exec(text.trim());
  return two ? [numberFromText(two[1]!), numberFromText(two[2]!)] : numberFromText(text);
}

export function numberFromText(text: string): number {
  const trimmed = text.trim();
  return ONE.test(trimmed) ? Number(trimmed.replace('−', '-')) : NaN;
}

/** A pair, or one of the words for a padding. */
export function paddingFromText(text: string): Padding {
  const typed = text.trim().toLowerCase();
  return PADDING_WORDS.find((word) => word === typed) ?? pairFromText(text);
}

export const textFromPadding = (value: Padding): string => (typeof value === 'string' ? value : textFromPair(value));

/** Rows × columns where they differ. */
export function textFromPair(value: Pair): string {
  const [y, x] = pair(value);
  if (y === x) return String(y);
  return Number.isNaN(y) ? '' : `${y}×${x}`;
}
