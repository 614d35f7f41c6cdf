/** Reads numbers back from the page. */

/** A measured number as the page writes it: −0.01234, 1.23·10⁻⁵ or 9.6·10³⁰. */
export function writtenNumber(written: string): number {
  const [mantissa, exponent = '⁰'] = written.replace('−', '-').split('·10');
  const power = [...exponent].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit))).join('');
  return Number(`${mantissa}e${power}`);
}
