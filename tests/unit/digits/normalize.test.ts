/** From strokes to 28×28 as MNIST's makers did it: the box, the centre of mass, and lines of a like width. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BOX_SIZE,
  CENTRE,
  drawNormalized,
  IMAGE_PIXELS,
  IMAGE_SIZE,
  imageOfDrawing,
} from '../../../src/digits/normalize';
import type { Drawing } from '../../../src/digits/strokes';

/** An uneven figure: a tall stem with a short bar to the right. */
const figure = (size: number, width: number): Drawing => [
  {
    width,
    points: [
      { x: 0.1, y: 0.1 },
      { x: 0.1, y: 0.1 + size },
    ],
  },
  {
    width,
    points: [
      { x: 0.1, y: 0.1 + 0.3 * size },
      { x: 0.1 + 0.6 * size, y: 0.1 + 0.2 * size },
    ],
  },
];

const imageOf = (drawing: Drawing) => imageOfDrawing(drawing)!.image;

function measure(image: Float32Array) {
  let [mass, momentY, momentX] = [0, 0, 0];
  let [top, left, bottom, right] = [IMAGE_SIZE, IMAGE_SIZE, -1, -1];
  image.forEach((ink, i) => {
    const [y, x] = [Math.floor(i / IMAGE_SIZE), i % IMAGE_SIZE];
    mass += ink;
    momentY += ink * (y + 0.5);
    momentX += ink * (x + 0.5);
    if (ink === 0) return;
    [top, bottom, left, right] = [Math.min(top, y), Math.max(bottom, y), Math.min(left, x), Math.max(right, x)];
  });
  return { mass, y: momentY / mass, x: momentX / mass, height: bottom - top + 1, width: right - left + 1 };
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const course = fc.array(fc.record({ x: place, y: place }), { minLength: 1, maxLength: 12 });
/** Strokes of one pen. */
const drawings = fc
  .tuple(fc.array(course, { minLength: 1, maxLength: 4 }), fc.double({ min: 0.01, max: 0.1, noNaN: true }))
  .map(([courses, width]): Drawing => courses.map((points) => ({ points, width })));

describe('imageOfDrawing', () => {
  test('without ink there is no image', () => {
    expect(imageOfDrawing([])).toBeNull();
    expect(imageOfDrawing([{ width: 0.04, points: [] }])).toBeNull();
    expect(imageOfDrawing([{ width: 0, points: [{ x: 0.5, y: 0.5 }] }])).toBeNull();
    expect(imageOfDrawing([{ width: 0.04, points: [{ x: NaN, y: 0.5 }] }])).toBeNull();
  });

  test('the longer side of the ink fills a box of 20 pixels, and the proportions stay', () => {
    const { height, width } = measure(imageOf(figure(0.7, 0.08)));
    expect(height).toBe(BOX_SIZE);
    expect(Math.abs(width - 13)).toBeLessThanOrEqual(1);
  });

  test('the centre of mass is within half a pixel of the middle of pixel 14', () => {
    const { y, x } = measure(imageOf(figure(0.7, 0.08)));
    expect(Math.abs(y - CENTRE)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(x - CENTRE)).toBeLessThanOrEqual(0.5);
  });

  test('where it was drawn and how large does not matter', () => {
    const image = imageOf(figure(0.8, 0.09));
    const small = figure(0.4, 0.045).map(({ width, points: course }) => ({
      width,
      points: course.map(({ x, y }) => ({ x: x + 0.3, y: y + 0.2 })),
    }));
    imageOf(small).forEach((ink, i) => expect(ink).toBeCloseTo(image[i]!, 4));
  });

  test('a pen too thin or too thick for the drawing makes lines like those of MNIST', () => {
    const usual = measure(imageOf(figure(0.8, 0.09))).mass;
    const thin = measure(imageOf(figure(0.8, 0.005))).mass;
    const thick = measure(imageOf(figure(0.1, 0.09))).mass;
    expect(thin).toBeGreaterThan(usual / 2.5);
    expect(thin).toBeLessThan(usual);
    expect(thick).toBeGreaterThan(usual);
    expect(thick).toBeLessThan(usual * 2.5);
  });

  test('the loops of a small drawing stay open: four pixels of white across in a ring half as wide as it is high', () => {
    const ring = Array.from({ length: 33 }, (_, i) => ({
      x: 0.5 + 0.08 * Math.cos((i * Math.PI) / 16),
      y: 0.5 + 0.16 * Math.sin((i * Math.PI) / 16),
    }));
    const image = imageOf([{ width: 0.09, points: ring }]);
    const row = image.subarray(14 * IMAGE_SIZE, 15 * IMAGE_SIZE);
    const inked = [...row.keys()].filter((x) => row[x]! > 0.5);
    const white = [...row.keys()].filter((x) => x > inked[0]! && x < inked.at(-1)! && row[x]! < 0.1);
    expect(white.length).toBeGreaterThanOrEqual(4);
  });

  test('a tap of the pen is a dot in the middle', () => {
    const { height, width, y, x } = measure(imageOf([{ width: 0.04, points: [{ x: 0.9, y: 0.1 }] }]));
    expect([height, width]).toEqual([height, height]);
    expect(height).toBeLessThanOrEqual(BOX_SIZE);
    expect(Math.hypot(y - CENTRE, x - CENTRE)).toBeLessThan(0.8);
  });

  test('pressure widens the line', () => {
    const pressed = (pressure: number): Drawing => [
      ...figure(0.7, 0.06).slice(0, 1),
      { width: 0.06, points: figure(0.7, 0.06)[1]!.points.map((point) => ({ ...point, pressure })) },
    ];
    expect(measure(imageOf(pressed(0.9))).mass).toBeGreaterThan(measure(imageOf(pressed(0.1))).mass);
  });

  test('any drawing: ink of 0 … 1 in a box of 20, and the transform takes the pen to its ink', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { image, transform } = imageOfDrawing(drawing)!;
        const { height, width } = measure(image);
        expect(Math.max(height, width)).toBeLessThanOrEqual(BOX_SIZE);
        expect(image.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
        const inkUnderPen = drawing.flatMap(({ points }) =>
          points.map(({ x, y }) => {
            const [column, row] = [x * transform.scale + transform.dx, y * transform.scale + transform.dy].map(
              Math.floor,
            );
            return image[row! * IMAGE_SIZE + column!];
          }),
        );
        expect(Math.min(...inkUnderPen.map(Number))).toBeGreaterThan(0);
      }),
    );
  });

  test('drawing into an image gives the same', () => {
    const image = new Float32Array(IMAGE_PIXELS);
    expect(drawNormalized(figure(0.5, 0.05), image)).toEqual(imageOfDrawing(figure(0.5, 0.05))!.transform);
    expect(image).toEqual(imageOf(figure(0.5, 0.05)));
  });
});
