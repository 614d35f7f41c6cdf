/**
 * Draws digits as a hand would. A *hand* fixes what stays the same from digit to digit (which allographs, slant,
 * proportions, pen, neatness); each digit it writes then varies around that, point by point.
 */
import { ALLOGRAPHS, type Allograph, type ControlPoint } from './allographs';
import { BOX_SIZE } from './normalize';
import type { Random } from './random';
import { MEDIUM_PRESSURE, type Drawing, type Point } from './strokes';

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Whom hands are drawn from: how often each way of writing is met, and how far what a writer keeps is spread. */
export interface Writers {
  /** Of each digit. */
  readonly allographs: readonly (readonly Allograph[])[];
  /** Factor on the width of each digit. */
  readonly widths: readonly number[];
  readonly slant: Spread;
  /** Of the logarithm of the factor on the width. */
  readonly aspect: Spread;
  /** Deviation, in radians. */
  readonly rotation: number;
  /** How much the sloppiest and the most warped exceed the neatest. */
  readonly sloppiness: number;
  readonly warp: number;
  /** Deviation of a stroke's ends along its last stretch and across it, relative to that stretch. */
  readonly reach: number;
  readonly turn: number;
  /** Width of a writer's line in the 28×28 image, in pixels. */
  readonly line: (random: Random) => number;
  /** The same as what is learned from has it at most: felt pens of scanned forms too, which nobody has on the paper. */
  readonly widestLine: number;
}

interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** Those whose digits the page draws: with a pen that suits its paper. */
export const ON_SCREEN: Writers = {
  allographs: ALLOGRAPHS,
  widths: ALLOGRAPHS.map(() => 1),
  slant: { mean: 0.12, deviation: 0.3 },
  aspect: { mean: 0.12, deviation: 0.27 },
  rotation: 0.08,
  sloppiness: 0.07,
  warp: 0.16,
  reach: 0.16,
  turn: 0.12,
  line: (random) => clamp(2.6 * Math.exp(0.3 * random.normal()), 1.5, 5.6),
  widestLine: 4.7,
};

/** What a writer keeps. Lengths are relative to the height of the digit. */
export interface Hand {
  readonly writers: Writers;
  /** Which allograph of each digit: a number of [0, 1) along their weights. */
  readonly allographs: readonly number[];
  /** Tangent of the angle by which upright lines lean to the right. */
  readonly slant: number;
  /** Factor on the width. */
  readonly aspect: number;
  /** Radians, clockwise. */
  readonly rotation: number;
  /** Width of the line in the 28×28 image, in pixels. */
  readonly line: number;
  /** Deviation of every control point from its place. */
  readonly sloppiness: number;
  /** How round the curves are: 1 is a Catmull–Rom spline, 0 a polygon. */
  readonly roundness: number;
  /** Deviation of the bends that warp the digit as a whole. */
  readonly warp: number;
  /** How much the pressure changes along a stroke. */
  readonly pressure: number;
  /** How often the pen stays on the paper between two strokes. */
  readonly joining: number;
}

export function randomHand(random: Random, writers = ON_SCREEN): Hand {
  const { allographs, slant, aspect, rotation, sloppiness, warp, line } = writers;
  return {
    writers,
    allographs: allographs.map(() => random.uniform()),
    slant: clamp(slant.mean + slant.deviation * random.normal(), -0.6, 0.9),
    aspect: Math.exp(aspect.mean + aspect.deviation * random.normal()),
    rotation: rotation * random.normal(),
    line: line(random),
    sloppiness: 0.012 + sloppiness * random.uniform() ** 2,
    roundness: 0.8 + 0.4 * random.uniform(),
    warp: 0.04 + warp * random.uniform() ** 2,
    pressure: 0.4 * random.uniform(),
    joining: 0.15 * random.uniform(),
  };
}

/** One digit by a hand, in the middle of the paper. */
export function writeDigit(hand: Hand, label: number, random: Random): Drawing {
  const { strokes } = chosen(hand.writers.allographs[label]!, hand.allographs[label]!);
  const bend = bendOf(hand, label, random);
  const courses = strokes.map((stroke) => flatten(varied(stroke, hand, random), hand.roundness, bend));
  if (courses.length > 1 && random.uniform() < hand.joining) courses.splice(0, courses.length, courses.flat());
  return onPaper(courses, hand, random);
}

function chosen(allographs: readonly Allograph[], along: number): Allograph {
  const total = allographs.reduce((sum, { weight }) => sum + weight, 0);
  let left = along * total;
  return allographs.find(({ weight }) => (left -= weight) < 0) ?? allographs[0]!;
}

type Place = [x: number, y: number];
type Bend = (x: number, y: number) => Place;

/**
 * A smooth map of the digit's square onto a bent one: slant, proportions and rotation, and random terms of second and
 * third order that curve stems, tilt bars, and make one half larger than the other.
 */
function bendOf(hand: Hand, label: number, random: Random): Bend {
  const strength = () => hand.warp * random.normal();
  const [bow, hook, taper, widen] = [strength(), 0.6 * strength(), 1.6 * strength(), 0.8 * strength()];
  const [tilt, zone, sag, stretch] = [1.2 * strength(), 1.2 * strength(), 0.8 * strength(), 0.6 * strength()];
  const [phaseX, phaseY] = [6.28 * random.uniform(), 6.28 * random.uniform()];
  const [waveX, waveY] = [0.35 * strength(), 0.35 * strength()];
  const slant = hand.slant + 0.04 * random.normal();
  const aspect = hand.writers.widths[label]! * hand.aspect * Math.exp(0.06 * random.normal());
  const angle = hand.rotation + 0.03 * random.normal();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (x, y) => {
    const u = 2 * x - 0.6;
    const v = 2 * y - 1;
    const bentX =
      u + bow * (v * v - 0.5) + hook * v * v * v + taper * u * v + widen * u * u + waveX * Math.sin(3 * v + phaseX);
    const bentY = v + tilt * u + zone * (v * v - 1) + sag * u * u + stretch * u * v + waveY * Math.sin(4 * u + phaseY);
    const leaning = bentX * aspect - slant * bentY;
    return [cos * leaning - sin * bentY, sin * leaning + cos * bentY];
  };
}

/** The control points, each off its place, and the ends reaching too far or not far enough. */
function varied(stroke: readonly ControlPoint[], hand: Hand, random: Random): ControlPoint[] {
  const points = stroke.map(({ x, y, corner }) => ({
    x: x + hand.sloppiness * random.normal(),
    y: y + hand.sloppiness * random.normal(),
    corner: corner && random.uniform() < 0.8,
  }));
  overshoot(points, 0, 1, hand, random);
  overshoot(points, points.length - 1, points.length - 2, hand, random);
  return points;
}

function overshoot(points: ControlPoint[], end: number, before: number, { writers }: Hand, random: Random): void {
  const [a, b] = [points[before]!, points[end]!];
  const reach = writers.reach * random.normal();
  const turn = writers.turn * random.normal();
  points[end] = {
    x: b.x + reach * (b.x - a.x) - turn * (b.y - a.y),
    y: b.y + reach * (b.y - a.y) + turn * (b.x - a.x),
    corner: b.corner,
  };
}

/** Length of the pieces that a curve is drawn with, in heights of the digit: a pixel and a half of the image. */
const PIECE = 0.075;

/**
 * The course of a curve through the points, as places after bending. Each span is a cubic Hermite curve whose tangents
 * are those of a Catmull–Rom spline, times `roundness`; at corners and ends they point along the span.
 */
function flatten(points: readonly ControlPoint[], roundness: number, bend: Bend): Place[] {
  const places: Place[] = [bend(points[0]!.x, points[0]!.y)];
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!;
    const b = points[i]!;
    const before = a.corner ? undefined : points[i - 2];
    const after = b.corner ? undefined : points[i + 1];
    const half = roundness / 2;
    const ax = before ? (b.x - before.x) * half : b.x - a.x;
    const ay = before ? (b.y - before.y) * half : b.y - a.y;
    const bx = after ? (after.x - a.x) * half : b.x - a.x;
    const by = after ? (after.y - a.y) * half : b.y - a.y;
    const pieces = Math.max(1, Math.round((Math.abs(b.x - a.x) + Math.abs(b.y - a.y)) / PIECE));
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      const s = 1 - t;
      const [h0, h1, h2, h3] = [s * s * (1 + 2 * t), t * t * (3 - 2 * t), s * s * t, -s * t * t];
      places.push(bend(h0 * a.x + h1 * b.x + h2 * ax + h3 * bx, h0 * a.y + h1 * b.y + h2 * ay + h3 * by));
    }
  }
  return places;
}

/** Side of the square on the paper that a generated digit fills. */
const SIDE = 0.62;

/** Strokes on the paper, with a pen that becomes a line of the hand's width in the 28×28 image. */
function onPaper(courses: readonly Place[][], hand: Hand, random: Random): Drawing {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const course of courses) {
    for (const [x, y] of course) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const scale = SIDE / Math.max(right - left, bottom - top);
  const shiftX = 0.5 - ((left + right) / 2) * scale;
  const shiftY = 0.5 - ((top + bottom) / 2) * scale;
  const line = hand.line * Math.exp(0.05 * random.normal());
  const width = (SIDE * line) / (BOX_SIZE - line);
  return courses.map((course) => {
    const pressureAt = pressureAlong(hand, random);
    const last = Math.max(1, course.length - 1);
    const points = course.map(([x, y], i): Point => {
      return { x: x * scale + shiftX, y: y * scale + shiftY, pressure: pressureAt(i / last) };
    });
    return { points, width };
  });
}

/** How uneven a line's edge is, relative to the slower changes of pressure: paper is rough, and scanned ink ragged. */
const ROUGHNESS = 0.9;

/** The pressure at each share of a stroke: a level, a slope and a swelling of its own, and the roughness. */
function pressureAlong(hand: Hand, random: Random): (along: number) => number {
  const [level, slope, swelling] = [0.5 * random.normal(), random.normal(), random.normal()];
  return (along) => {
    const slow = level + slope * (along - 0.5) + swelling * (2 * along * (1 - along) - 0.3);
    const rough = ROUGHNESS * (2 * random.uniform() - 1);
    return clamp(MEDIUM_PRESSURE + hand.pressure * (slow + rough), 0, 1);
  };
}
