/** Very small numbers as people write them: 1.2·10⁻⁶. */

const superscript = (digits: string): string => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

/** A size below 1, with so many digits after the first. */
export const scientific = (size: number, fractionDigits: number): string =>
  size.toExponential(fractionDigits).replace('e-', '·10⁻').replace(/\d+$/, superscript);
