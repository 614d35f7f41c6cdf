/** The textbook calculator: the weights of one layer from its sizes, biases apart, for images up to 1,000×1,000. */
import { threeWays, type Ways } from '../../network';
import { evaluate, product, type Formula } from './formula';

export interface Sizes {
  /** Side of the square image. */
  readonly image: number;
  /** F, the side of the kernel. */
  readonly kernel: number;
  readonly stride: number;
  /** Both sides of an axis together; where it is odd the far side gets the larger half, as "same" padding does. */
  readonly padding: number;
  /** C, input maps. */
  readonly inputs: number;
  /** K, output maps. */
  readonly outputs: number;
}

export const LIMITS = { image: 1000, kernel: 31, stride: 16, maps: 512 } as const;

/** The textbook's case twice, and the first layer of AlexNet (Krizhevsky, Sutskever and Hinton 2012). */
export const EXAMPLES = {
  textbook: { image: 100, kernel: 10, stride: 1, padding: 9, inputs: 1, outputs: 1 },
  large: { image: 1000, kernel: 10, stride: 1, padding: 9, inputs: 1, outputs: 1 },
  alexnet: { image: 227, kernel: 11, stride: 4, padding: 0, inputs: 3, outputs: 96 },
} as const satisfies Readonly<Record<string, Sizes>>;

/** The most padding that leaves every window at least one pixel of the image on each axis. */
export const mostPadding = (kernel: number): number => 2 * (kernel - 1);

/** The sizes, with what has become impossible brought back to the nearest possible. */
export function possible(sizes: Sizes): Sizes {
  const kernel = Math.min(sizes.kernel, sizes.image);
  return { ...sizes, kernel, padding: Math.min(sizes.padding, mostPadding(kernel)) };
}

/** Side of the output: ⌊(W + padding − F) / stride⌋ + 1. */
export const outputSide = ({ image, padding, kernel, stride }: Sizes): number =>
  Math.floor((image + padding - kernel) / stride) + 1;

/** Full W·H·C·X·Y·K, local X·Y·K·F²·C, shared F²·C·K, with the numbers put in; single maps are left out. */
export function weightFormulas(sizes: Sizes): Ways<Formula> {
  const { image, kernel, inputs, outputs } = sizes;
  const side = outputSide(sizes);
  const maps = (count: number): readonly number[] => (count === 1 ? [] : [count]);
  return {
    full: product(image, image, ...maps(inputs), side, side, ...maps(outputs)),
    local: product(side, side, ...maps(outputs), kernel, kernel, ...maps(inputs)),
    shared: product(kernel, kernel, ...maps(inputs), ...maps(outputs)),
  };
}

/** The same in letters. */
export function weightLetters({ inputs, outputs }: Sizes): Ways<string> {
  const [c, k] = [inputs === 1 ? '' : '·C', outputs === 1 ? '' : '·K'];
  return { full: `W·H${c}·X·Y${k}`, local: `X·Y${k}·F²${c}`, shared: `F²${c}${k}` };
}

export interface CurvePoint {
  readonly image: number;
  readonly weights: Ways<number>;
}

/** The three counts over image sizes, about evenly spaced in the logarithm, from the smallest image that the kernel fits; the chosen size is one of them. */
export function curves(sizes: Sizes): readonly CurvePoint[] {
  const smallest = Math.min(sizes.image, Math.max(2, sizes.kernel));
  const steps = 60;
  const images = Array.from({ length: steps + 1 }, (_, i) =>
    Math.round(smallest * (LIMITS.image / smallest) ** (i / steps)),
  );
  const each = [...new Set([...images, sizes.image])].toSorted((a, b) => a - b);
  return each.map((image) => {
    const formulas = weightFormulas({ ...sizes, image });
    return { image, weights: threeWays((way) => Number(evaluate(formulas[way]))) };
  });
}
