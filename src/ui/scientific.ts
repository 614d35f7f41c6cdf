/** Very large and very small numbers as people write them: 9.6·10³⁰, 1.2·10⁻⁶. */

const superscript = (digits: string): string =>
  [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? (digit === '-' ? '⁻' : '')).join('');

/** What no digits can be written for: infinity has a sign of its own, and a dash stands for what is not a number. Null where there are digits. */
export function withoutDigits(value: number): string | null {
  if (Number.isFinite(value)) return null;
  if (Number.isNaN(value)) return '–';
  return value < 0 ? '−∞' : '∞';
}

/** A finite size, without its sign, with so many digits after the first. */
export function scientific(size: number, fractionDigits: number): string {
  const [mantissa, exponent] = size.toExponential(fractionDigits).split('e') as [string, string];
  return `${mantissa}·10${superscript(exponent)}`;
}
