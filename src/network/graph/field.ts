/**
 * The receptive field of a value along one axis of the image, where several paths may lead to it. Paths that move on
 * alike are one strand: what any of them reads is read. Those that do not (a gate over the whole image beside the maps
 * that it weighs) are kept apart, as no one stride says both.
 */
import {
  divisor,
  readAt,
  SAME_PLACE,
  sameReading,
  strideOfReading,
  through,
  together,
  TooManyPieces,
  type Reading,
  type Runs,
} from './reading';

interface Strand {
  readonly all: Reading;
  /** Of the paths in it, the one that reads the smallest box. */
  readonly narrowest: Reading;
}

export interface AxisField {
  /** One for each stride; none where nothing of the image is read. */
  readonly strands: readonly Strand[];
  /** Whether all paths to the value have one stride and one centre (Araujo, Norris and Sim 2019, "Alignment issues"). */
  readonly aligned: boolean;
}

/** The image's own places. */
export const IMAGE_FIELD: AxisField = { strands: [{ all: SAME_PLACE, narrowest: SAME_PLACE }], aligned: true };

/** What reads nothing of the image: a constant. */
export const NO_FIELD: AxisField = { strands: [], aligned: true };

/** More strides than this beside one another have no meaning to anyone. */
const MOST_STRANDS = 8;

export const fieldThrough = (reading: Reading, { strands, aligned }: AxisField): AxisField =>
  reading === SAME_PLACE
    ? { strands, aligned }
    : oneAStride(
        strands.map(({ all, narrowest }) => {
          const whole = through(reading, all);
          return { all: whole, narrowest: narrowest === all ? whole : through(reading, narrowest) };
        }),
        aligned,
      );

export function fieldsTogether(fields: readonly AxisField[]): AxisField {
  const reading = fields.filter(({ strands }) => strands.length > 0);
  if (reading.length < 2) return reading[0] ?? NO_FIELD;
  return oneAStride(
    reading.flatMap(({ strands }) => strands),
    reading.every(({ aligned }) => aligned),
  );
}

function oneAStride(strands: readonly Strand[], alignedBefore: boolean): AxisField {
  if (strands.length < 2) return { strands, aligned: alignedBefore };
  let aligned = alignedBefore;
  const byStride = new Map<number, Strand>();
  for (const strand of strands) {
    const stride = strideOfReading(strand.all);
    const before = byStride.get(stride);
    if (!before) {
      byStride.set(stride, strand);
      continue;
    }
    aligned &&= sameCentres(before.all, strand.all);
    byStride.set(stride, {
      all: together(before.all, strand.all),
      narrowest: boxOf(strand.narrowest) < boxOf(before.narrowest) ? strand.narrowest : before.narrowest,
    });
  }
  if (byStride.size > MOST_STRANDS) throw new TooManyPieces();
  return { strands: [...byStride.values()], aligned: aligned && byStride.size === 1 };
}

/** Whether every place reads the same in all of them. */
export const sameFields = ([first, ...others]: readonly AxisField[]): boolean =>
  others.every(
    ({ strands }) =>
      strands.length === first!.strands.length &&
      strands.every(({ all, narrowest }, at) => {
        const one = first!.strands[at]!;
        return sameReading(all, one.all) && sameReading(narrowest, one.narrowest);
      }),
  );

/** Runs and phases of all strands. */
export const piecesOf = ({ strands }: AxisField): number =>
  strands.reduce((sum, { all }) => sum + all.phases.reduce((pieces, runs) => pieces + 1 + runs.length, 0), 0);

const extent = (runs: Runs): number => (runs.length === 0 ? 0 : runs.at(-1)![1] - runs[0]![0] + 1);

const boxOf = ({ phases }: Reading): number => phases.reduce((most, runs) => Math.max(most, extent(runs)), 0);

function sameCentres(a: Reading, b: Reading): boolean {
  const length = (a.phases.length * b.phases.length) / divisor(a.phases.length, b.phases.length);
  for (let u = 0; u < length; u++) {
    const [one, other] = [readAt(a, u), readAt(b, u)];
    // A phase that reads nothing, as between the taps of a transposed convolution, has no centre.
    if (one.length === 0 || other.length === 0) continue;
    if (one[0]![0] + one.at(-1)![1] !== other[0]![0] + other.at(-1)![1]) return false;
  }
  return true;
}

/** What place u reads of the image, over its border too. */
export function fieldRuns({ strands }: AxisField, u: number): Runs {
  const [only] = strands;
  if (strands.length === 0) return [];
  if (strands.length === 1) return readAt(only!.all, u);
  // Both moved to one phase, where their strides do not matter.
  return strands.map(({ all }): Reading => ({ advance: 0, phases: [readAt(all, u)] })).reduce(together).phases[0]!;
}

/** A field in the image, in numbers. Unit u's box is from −padding + u·stride to −padding + u·stride + size − 1. */
export interface FieldMeasures {
  /** The largest box of a place, from the first that is read to the last. */
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  /** The box of the path that reads least. */
  readonly smallest: number;
  readonly aligned: boolean;
  /** Of the first place, in pixels from the middle of the image's first. */
  readonly centre: number;
  /** Whether places inside the box are not read. */
  readonly holes: boolean;
}

/** The measures for a value with so many places along the axis; null where nothing of the image is read. */
export function measuresOf(field: AxisField, places: number): FieldMeasures | null {
  const { strands, aligned } = field;
  if (strands.length === 0) return null;
  let size = 0;
  let holes = false;
  for (const u of telling(strands, places)) {
    const runs = fieldRuns(field, u);
    size = Math.max(size, extent(runs));
    holes ||= runs.length > 1;
  }
  const runs = fieldRuns(field, 0);
  const [first, last] = runs.length === 0 ? [0, -1] : [runs[0]![0], runs.at(-1)![1]];
  return {
    size,
    stride: Math.max(...strands.map(({ all }) => strideOfReading(all))),
    padding: first === 0 ? 0 : -first,
    smallest: Math.min(...strands.map(({ narrowest }) => boxOf(narrowest))),
    aligned,
    centre: (first + last) / 2,
    holes,
  };
}

/** Places among which the largest box is: those of one strand repeat; of several the boxes are largest at the ends. */
function telling(strands: readonly Strand[], places: number): number[] {
  const longest = Math.min(places, Math.max(...strands.map(({ all }) => all.phases.length)));
  const begin = Array.from({ length: longest }, (_, u) => u);
  return strands.length === 1 ? begin : [...begin, ...begin.map((u) => places - 1 - u)];
}
