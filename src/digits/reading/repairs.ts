/** What can be wrong with a set's numbers, and how each is put right: pure functions from a set to a set. */
import { countOf, type GivenSet } from './givenSet';

export type Finding =
  /** Its numbers run from `from` to `to` where a set's run from 0 white to 255 ink. */
  | { readonly code: 'range'; readonly from: number; readonly to: number }
  /** Numbers between two whole ones, of which none can be kept. */
  | { readonly code: 'fractions' }
  | { readonly code: 'inkIsDark' }
  /** Rows and columns have changed places, as in EMNIST's files. */
  | { readonly code: 'transposed' }
  /** Every image is said to be of this class. */
  | { readonly code: 'oneLabel'; readonly label: number };

export type FindingCode = Finding['code'];

/** A set whose numbers are bytes. */
export interface ByteSet extends GivenSet {
  readonly values: Uint8Array<ArrayBuffer>;
}

const byte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

/** The numbers as bytes: nearest, and those beyond either end at that end. */
export const bytesOf = (set: GivenSet): ByteSet => ({
  ...set,
  values: set.values instanceof Uint8Array ? set.values : Uint8Array.from(set.values, byte),
});

export const REPAIRS: {
  readonly [Code in FindingCode]: (set: GivenSet, finding: Extract<Finding, { code: Code }>) => GivenSet;
} = {
  range: (set, { from, to }) => ({
    ...set,
    values: Uint8Array.from(set.values, (value) => byte((255 * (value - from)) / (to - from))),
  }),
  fractions: bytesOf,
  inkIsDark: (set) => ({ ...set, values: bytesOf(set).values.map((value) => 255 - value) }),
  transposed: (set) => transposed(bytesOf(set)),
  oneLabel: (set) => ({ ...set, labels: null }),
};

/** The set after the repair that answers a finding. */
export const repaired = (set: GivenSet, finding: Finding): GivenSet => REPAIRS[finding.code](set, finding as never);

export function transposed(set: ByteSet): ByteSet {
  const { height, width, values } = set;
  const turned = new Uint8Array(values.length);
  for (let n = 0, start = 0; n < countOf(set); n++, start += height * width) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) turned[start + x * height + y] = values[start + y * width + x]!;
    }
  }
  return { ...set, height: width, width: height, values: turned };
}
