/** Images as a file gives them, before anything about their numbers is believed. */

export interface GivenSet {
  readonly height: number;
  readonly width: number;
  /** [image, y, x], in the file's own numbers. */
  readonly values: Uint8Array<ArrayBuffer> | Float32Array<ArrayBuffer>;
  /** Digits, 0 … 9; null where the file has none. */
  readonly labels: Uint8Array<ArrayBuffer> | null;
}

export const countOf = ({ values, height, width }: GivenSet): number => values.length / (height * width);

/** Images shown to a person who is asked about a set. */
const SHOWN = 10;

/** Some images of a set, in their order. */
export function chosenOf({ height, width, values, labels }: GivenSet, indices: readonly number[]): GivenSet {
  const size = height * width;
  const chosen =
    values instanceof Uint8Array ? new Uint8Array(indices.length * size) : new Float32Array(indices.length * size);
  indices.forEach((index, n) => chosen.set(values.subarray(index * size, (index + 1) * size), n * size));
  return { height, width, values: chosen, labels: labels && Uint8Array.from(indices, (index) => labels[index]!) };
}

/** Ten of a set: one of each class where there are any, then the first ones. */
export function tenOf(set: GivenSet): GivenSet {
  const count = countOf(set);
  const { labels } = set;
  const firsts = labels
    ? Array.from({ length: 10 }, (_, label) => labels.indexOf(label)).filter((index) => index >= 0)
    : [];
  const others = Array.from({ length: Math.min(count, 2 * SHOWN) }, (_, index) => index).filter(
    (index) => !firsts.includes(index),
  );
  return chosenOf(set, [...firsts, ...others].slice(0, SHOWN));
}
