/**
 * The course of the pen found again in the image of a digit: enlarged, thinned to a line (Zhang and Suen 1984), and the
 * line followed from its ends, straight on where lines meet. Real hands' images become real hands' strokes, to be drawn
 * on the paper as the writers might have.
 */
import { IMAGE_SIZE } from '../../src/digits/normalize';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Strokes, each a course of places. */
export type Courses = readonly (readonly Place[])[];

/** Pixels of the enlarged image a pixel of the image. */
const ENLARGED = 3;
const SIDE = IMAGE_SIZE * ENLARGED + 2;
/** Ink, relative to the darkest, that the pen has been over. */
const INKED = 0.6;
/** Branches shorter than this, in pixels of the image, are ragged edges of the ink. */
const SHORTEST_BRANCH = 2;

/** `image` is [y, x] of 28×28, 0 white … 255 ink; places are in its pixels. */
export function traceStrokes(image: Uint8Array): Courses {
  const line = thin(enlarge(image));
  cutSpurs(line);
  const courses = follow(line).map((course) => smooth(course.map(placeOf)));
  const long = courses.filter((course) => lengthOf(course) >= SHORTEST_BRANCH);
  return long.length > 0 ? long : courses;
}

export const lengthOf = (course: readonly Place[]): number =>
  course.reduce((sum, { x, y }, i) => (i === 0 ? 0 : sum + Math.hypot(x - course[i - 1]!.x, y - course[i - 1]!.y)), 0);

const placeOf = (pixel: number): Place => ({
  x: ((pixel % SIDE) - 0.5) / ENLARGED,
  y: (Math.floor(pixel / SIDE) - 0.5) / ENLARGED,
});

/** Whether a pixel of the enlarged image is inked, with a white border of one pixel. */
function enlarge(image: Uint8Array): Uint8Array {
  const inked = new Uint8Array(SIDE * SIDE);
  const threshold = INKED * image.reduce((most, ink) => Math.max(most, ink), 0);
  const at = (y: number, x: number): number =>
    x >= 0 && y >= 0 && x < IMAGE_SIZE && y < IMAGE_SIZE ? image[y * IMAGE_SIZE + x]! : 0;
  for (let row = 1; row < SIDE - 1; row++) {
    for (let column = 1; column < SIDE - 1; column++) {
      const [y, x] = [(row - 0.5) / ENLARGED - 0.5, (column - 0.5) / ENLARGED - 0.5];
      const [top, left] = [Math.floor(y), Math.floor(x)];
      const [down, right] = [y - top, x - left];
      const ink =
        (1 - down) * ((1 - right) * at(top, left) + right * at(top, left + 1)) +
        down * ((1 - right) * at(top + 1, left) + right * at(top + 1, left + 1));
      if (ink > threshold) inked[row * SIDE + column] = 1;
    }
  }
  return inked;
}

/** Around a pixel, clockwise from above. */
const AROUND = [-SIDE, -SIDE + 1, 1, SIDE + 1, SIDE, SIDE - 1, -1, -SIDE - 1];
const [ABOVE, RIGHT, BELOW, LEFT] = [0, 2, 4, 6];
/** Of each of the two passes: a border pixel goes where, of each three neighbours, one is white. */
const PASSES = [
  [
    [ABOVE, RIGHT, BELOW],
    [RIGHT, BELOW, LEFT],
  ],
  [
    [ABOVE, RIGHT, LEFT],
    [ABOVE, BELOW, LEFT],
  ],
];

/** Takes border pixels away until a line is left, and answers with it. */
function thin(inked: Uint8Array): Uint8Array {
  const goes = (pixel: number, triples: readonly (readonly number[])[]): boolean => {
    const ring = AROUND.map((offset) => inked[pixel + offset]!);
    const count = ring.reduce((sum, value) => sum + value, 0);
    const edges = ring.filter((value, i) => value === 0 && ring[(i + 1) % 8] === 1).length;
    return count >= 2 && count <= 6 && edges === 1 && triples.every((triple) => triple.some((at) => ring[at] === 0));
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const triples of PASSES) {
      const going = pixelsOf(inked).filter((pixel) => goes(pixel, triples));
      for (const pixel of going) inked[pixel] = 0;
      changed ||= going.length > 0;
    }
  }
  return inked;
}

function pixelsOf(inked: Uint8Array): number[] {
  const pixels: number[] = [];
  inked.forEach((ink, pixel) => ink && pixels.push(pixel));
  return pixels;
}

/** Pixels that the line goes on to: beside a pixel, and at its corners where it cannot go there by a side. */
const linked = (line: Uint8Array, pixel: number): number[] =>
  AROUND.filter((offset, i) => {
    if (!line[pixel + offset]) return false;
    return i % 2 === 0 || !(line[pixel + AROUND[i - 1]!] || line[pixel + AROUND[(i + 1) % 8]!]);
  }).map((offset) => pixel + offset);

/** Takes short branches away that end at nothing. */
function cutSpurs(line: Uint8Array): void {
  for (const end of pixelsOf(line).filter((pixel) => linked(line, pixel).length === 1)) {
    const branch = [end];
    while (branch.length <= SHORTEST_BRANCH * ENLARGED) {
      const next = linked(line, branch.at(-1)!).filter((pixel) => !branch.includes(pixel));
      if (next.length !== 1) break;
      if (linked(line, next[0]!).length > 2) {
        for (const pixel of branch) line[pixel] = 0;
        break;
      }
      branch.push(next[0]!);
    }
  }
}

/** Pixels looked back and ahead for the direction in which the line enters and leaves a crossing. */
const LOOK = 6;
/** Where a line turns by more than this cosine says, the pen was lifted. */
const SHARPEST_TURN = -0.5;

/** The line as courses of the pen: from its ends, then what is left in loops. */
function follow(line: Uint8Array): number[][] {
  const gone = new Set<number>();
  const nameOf = (a: number, b: number): number => Math.min(a, b) * SIDE * SIDE + Math.max(a, b);
  const untaken = (pixel: number): number[] => linked(line, pixel).filter((next) => !gone.has(nameOf(pixel, next)));

  function ahead(from: number, to: number): number {
    let [before, at] = [from, to];
    for (let step = 1; step < LOOK; step++) {
      const next = untaken(at).filter((pixel) => pixel !== before);
      if (next.length !== 1) break;
      [before, at] = [at, next[0]!];
    }
    return at;
  }

  function courseFrom(start: number): number[] {
    const course = [start];
    for (;;) {
      const at = course.at(-1)!;
      const ways = untaken(at);
      if (ways.length === 0) return course;
      const straightness = ways.map((way) =>
        course.length === 1 ? 1 : cosine(course[Math.max(0, course.length - 1 - LOOK)]!, at, ahead(at, way)),
      );
      const best = straightness.indexOf(Math.max(...straightness));
      if (linked(line, at).length > 2 && straightness[best]! < SHARPEST_TURN) return course;
      gone.add(nameOf(at, ways[best]!));
      course.push(ways[best]!);
    }
  }

  const pixels = pixelsOf(line);
  const ends = pixels.filter((pixel) => linked(line, pixel).length <= 1);
  const crossings = pixels.filter((pixel) => linked(line, pixel).length > 2);
  const courses: number[][] = [];
  for (const start of [...ends, ...crossings, ...pixels]) {
    while (untaken(start).length > 0) courses.push(courseFrom(start));
  }
  return courses.length > 0 ? courses : pixels.slice(0, 1).map((pixel) => [pixel]);
}

/** Of the angle between the way from `a` to `b` and that from `b` to `c`. */
function cosine(a: number, b: number, c: number): number {
  const [one, other] = [between(a, b), between(b, c)];
  return (one.x * other.x + one.y * other.y) / (Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y) || 1);
}

const between = (a: number, b: number): Place => ({
  x: (b % SIDE) - (a % SIDE),
  y: Math.floor(b / SIDE) - Math.floor(a / SIDE),
});

/** Reach of the smoothing, in pixels of the enlarged image: the stairs of the line go, its corners stay. */
const SMOOTHED = 3;

/** Means of a course's neighbouring places; its ends stay. */
const smooth = (course: readonly Place[]): Place[] =>
  course.map((_, i) => {
    const reach = Math.min(SMOOTHED, i, course.length - 1 - i);
    const near = course.slice(i - reach, i + reach + 1);
    return {
      x: near.reduce((sum, { x }) => sum + x, 0) / near.length,
      y: near.reduce((sum, { y }) => sum + y, 0) / near.length,
    };
  });
