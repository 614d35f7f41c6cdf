/**
 * Numbers as they are typed: "5", or "5×3" for two directions, or "0×1×2×1" for the four sides of a padding. A number that fits nowhere, such as "-3" or "3.5", is still
 * that number, and what is none is NaN: the network's checks say so.
 */
import { pair, PADDING_WORDS, sidesOf, type Padding, type Pair } from '../network';

const NUMBER = '[-−]?\\d+(?:\\.\\d+)?';
const ONE = new RegExp(`^${NUMBER}$`);
const BETWEEN = /\s*[×xX*,]\s*/;
const TWO = new RegExp(`^(${NUMBER})${BETWEEN.source}(${NUMBER})$`);

export function pairFromText(text: string): Pair {
  const two = TWO.exec(text.trim());
  return two ? [numberFromText(two[1]!), numberFromText(two[2]!)] : numberFromText(text);
}

export function numberFromText(text: string): number {
  const trimmed = text.trim();
  return ONE.test(trimmed) ? Number(trimmed.replace('−', '-')) : NaN;
}

/** A pair, all four sides (top, left, bottom, right), or one of the words for a padding. */
export function paddingFromText(text: string): Padding {
  const typed = text.trim().toLowerCase();
  const [top, left, bottom, right, more] = typed.split(BETWEEN).map(numberFromText);
  if (right !== undefined && more === undefined) return [top!, left!, bottom!, right];
  return PADDING_WORDS.find((word) => word === typed) ?? pairFromText(text);
}

export function textFromPadding(value: Padding): string {
  if (typeof value === 'string') return value;
  const [top, left, bottom, right] = sidesOf(value);
  // What is no number equals nothing, itself neither.
  const alike = Object.is(top, bottom) && Object.is(left, right);
  return alike ? textFromPair([top, left]) : [top, left, bottom, right].join('×');
}

/** Rows × columns where they differ. */
export function textFromPair(value: Pair): string {
  const [y, x] = pair(value);
  if (y === x) return String(y);
  return Number.isNaN(y) ? '' : `${y}×${x}`;
}
