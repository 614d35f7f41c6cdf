/** Very large and very small numbers as people write them: 9.6·10³⁰, 1.2·10⁻⁶. */

const superscript = (digits: string): string =>
  [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? (digit === '-' ? '⁻' : '')).join('');

/** A power of ten itself. */
export const power = (exponent: number): string => `10${superscript(String(exponent))}`;

/** A finite size, without its sign, with so many digits after the first. */
export function scientific(size: number, fractionDigits: number): string {
  const [mantissa, exponent] = size.toExponential(fractionDigits).split('e') as [string, string];
  return `${mantissa}·${power(Number(exponent))}`;
}
