/** Numbers as they are typed: "5", or "5×3" for two directions. What is no number is NaN, and the network's checks say so. */
import { pair, type Pair } from '../network';

const ONE = /^\d+$/;
const TWO = /^(\d+)\s*[×xX*,]\s*(\d+)$/;

export function pairFromText(text: string): Pair {
  const trimmed = text.trim();
  if (ONE.test(trimmed)) return Number(trimmed);
  const two = TWO.exec(trimmed);
  return two ? [Number(two[1]), Number(two[2])] : NaN;
}

export const numberFromText = (text: string): number => (ONE.test(text.trim()) ? Number(text.trim()) : NaN);

/** Rows × columns where they differ. */
export function textFromPair(value: Pair): string {
  const [y, x] = pair(value);
  if (y === x) return String(y);
  return Number.isNaN(y) ? '' : `${y}×${x}`;
}
