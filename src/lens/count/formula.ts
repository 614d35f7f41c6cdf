/** Formulas with their numbers put in. One tree is both written and evaluated, so that the text cannot say another number. */

export type Formula = number | Product | Sum;

interface Product {
  readonly kind: 'product';
  readonly factors: readonly Formula[];
}

interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly Formula[];
}

export const product = (...factors: readonly Formula[]): Formula =>
  factors.length === 1 ? factors[0]! : { kind: 'product', factors };

/** An empty sum is 0. */
export const sum = (...terms: readonly Formula[]): Formula =>
  terms.length === 0 ? 0 : terms.length === 1 ? terms[0]! : { kind: 'sum', terms };

/** The exact value. Leaves are safe integers; what they make may be larger (1,000×1,000 inputs and outputs of 512 maps are not). */
export function evaluate(formula: Formula): bigint {
  if (typeof formula === 'number') return BigInt(formula);
  return formula.kind === 'product'
    ? formula.factors.reduce((value, factor) => value * evaluate(factor), 1n)
    : formula.terms.reduce((value, term) => value + evaluate(term), 0n);
}

/** As a person writes it: `6 × (5×5×1 + 1)`. Products inside parentheses stand close. */
export function write(formula: Formula, number: (value: number) => string, inside = false): string {
  if (typeof formula === 'number') return number(formula);
  if (formula.kind === 'sum') return formula.terms.map((term) => write(term, number, inside)).join(' + ');
  return formula.factors
    .map((factor) =>
      typeof factor !== 'number' && factor.kind === 'sum'
        ? `(${write(factor, number, true)})`
        : write(factor, number, inside),
    )
    .join(inside ? '×' : ' × ');
}
