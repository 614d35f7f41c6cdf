/** A unit's receptive and projective field as shapes on the stage: squares on the maps, and the cone between layers. */
import {
  hasHoles,
  isAlone,
  PADDING,
  projectiveFieldOf,
  receptiveFieldOf,
  type Box,
  type FieldPart,
  type Network,
} from '../network';
import type { PointedWeight } from '../store/actions/pointedWeight';
import type { UnitRef } from '../store/state/state';
import { boxRect, placeOf, unitRect, type LayerPlace, type StageLayout } from './layout';
import { centreOf, cornersOf, hullOf, type Point, type Rect } from './rect';

/** What a field covers of one layer. */
export interface FieldSquares {
  readonly layer: number;
  /** The maps that are read, in order; where single units are read all together there is one square around them. */
  readonly maps: readonly number[];
  /** One a map, around the field. */
  readonly inside: readonly Rect[];
  /** What is really read; the same as `inside` where the field has no holes. */
  readonly read: readonly Rect[];
  readonly holes: boolean;
  /** With what falls on padding; the same as `inside` where nothing does. */
  readonly whole: readonly Rect[];
  readonly padded: boolean;
}

/** A part of a cone: the hull of a square and the one that it sees. */
export interface Frustum {
  readonly from: Rect;
  readonly to: Rect;
  readonly hull: readonly Point[];
}

export interface Figure {
  readonly subject: UnitRef;
  readonly unit: Rect;
  /** Nearest layer first, the input last. */
  readonly receptive: readonly FieldSquares[];
  /** One part from each layer to the one below, along one map of each. */
  readonly cone: readonly Frustum[];
  /** From the unit to every map that it reads directly. */
  readonly fan: readonly Frustum[];
  /** Nearest layer first, the last layer last. */
  readonly projective: readonly FieldSquares[];
}

/** A fan of more blades than this is a blot. */
const MOST_BLADES = 16;

export function figureOf(network: Network, layout: StageLayout, subject: UnitRef): Figure {
  const unit = unitRect(layout, subject);
  const receptive = receptiveFieldOf(network, subject.layer, subject.unit)
    .slice(1)
    .map((part) => squaresOf(placeOf(layout, part.layer), part));
  const projective = projectiveFieldOf(network, subject.layer, subject.unit).map((part) =>
    squaresOf(placeOf(layout, part.layer), part),
  );
  const cone: Frustum[] = [];
  let from = unit;
  for (const { inside } of receptive) {
    const to = nearest(inside, from);
    if (!to) break;
    cone.push(frustum(from, to));
    from = to;
  }
  const read = receptive[0]?.inside ?? [];
  const fan = read.length > 1 && read.length <= MOST_BLADES ? read.map((square) => frustum(unit, square)) : [];
  return { subject, unit, receptive, cone, fan, projective };
}

/** Of all that the unit reads, the one place that it reads through a weight; the unit alone where it does not use the weight. */
export function connectionOf(layout: StageLayout, subject: UnitRef, { ref, uses }: PointedWeight): Figure {
  const unit = unitRect(layout, subject);
  const use = subject.layer === ref.layer ? uses.find((use) => use.unit === subject.unit) : undefined;
  const read = use && use.input !== PADDING ? unitRect(layout, { layer: ref.layer - 1, unit: use.input }) : null;
  return { subject, unit, receptive: [], cone: read ? [frustum(unit, read)] : [], fan: [], projective: [] };
}

function squaresOf(place: LayerPlace, part: FieldPart): FieldSquares {
  const { shape } = place;
  const { layer, box, clipped, maps } = part;
  if (isAlone(shape) && maps.length === shape.channels && maps.length > 1) {
    const all = [place.bounds];
    return { layer, maps, inside: all, read: all, holes: false, whole: all, padded: false };
  }
  const inside = squares(place, maps, clipped);
  const holes = hasHoles(part);
  return {
    layer,
    maps,
    inside,
    read: holes ? piecesOf(part).flatMap((piece) => squares(place, maps, piece)) : inside,
    holes,
    whole: squares(place, maps, box),
    padded: box.top < 0 || box.left < 0 || box.bottom >= shape.height || box.right >= shape.width,
  };
}

const squares = (place: LayerPlace, maps: readonly number[], box: Box): readonly Rect[] =>
  maps.map((map) => boxRect(place, map, box));

/** The rectangles that rows and columns which follow one another make. */
const piecesOf = ({ rows, columns }: FieldPart): readonly Box[] =>
  runsOf(rows).flatMap(([top, bottom]) => runsOf(columns).map(([left, right]) => ({ top, left, bottom, right })));

/** Ascending numbers as the first and the last of each run without a gap. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Of several squares the one whose centre is nearest to that of another rectangle, so that the cone stays slim. */
function nearest(rects: readonly Rect[], to: Rect): Rect | null {
  const [x, y] = centreOf(to);
  let best: Rect | null = null;
  let least = Infinity;
  for (const rect of rects) {
    const [cx, cy] = centreOf(rect);
    const distance = Math.hypot(cx - x, cy - y);
    if (distance < least) [best, least] = [rect, distance];
  }
  return best;
}

export const frustum = (from: Rect, to: Rect): Frustum => ({
  from,
  to,
  hull: hullOf([...cornersOf(from), ...cornersOf(to)]),
});
