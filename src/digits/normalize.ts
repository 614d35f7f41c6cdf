/**
 * From strokes to the image a network sees, the way MNIST's images were made (LeCun et al. 1998, section III.A): the ink
 * scaled to fit a box of 20×20 pixels, its proportions kept, with anti-aliasing, and that box placed in 28×28 so that the
 * centre of mass of the ink lies in the middle pixel. People's drawings and generated digits go through the same code.
 *
 * One thing is added. NIST's writers all filled the same boxes with like pens; people on a screen draw large or small
 * with one pen, and a small drawing enlarged would have lines as thick as a finger. So the width of the enlarged line is
 * kept within the range found on MNIST's digits, and only the course of the line is scaled.
 */
import { inkSegment, type InkGrid } from './rasterize';
import { widthAtPressure, type Drawing } from './strokes';

export const IMAGE_SIZE = 28;
export const IMAGE_PIXELS = IMAGE_SIZE * IMAGE_SIZE;
/** Side of the square that the ink is scaled into. */
export const BOX_SIZE = 20;
/** Where the centre of mass goes, along both axes: the middle of pixel 14, as measured over MNIST's images. */
export const CENTRE = 14.5;
/** Narrowest and widest line of a drawing's image, in pixels. MNIST has thicker ones; enlarged, they close the loops of a small drawing. */
export const NARROWEST_LINE = 1.6;
export const WIDEST_LINE = 2.8;

/** Image pixels = paper units · scale + (dx, dy). */
export interface Transform {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  /** The first pixel of the 20×20 box in the image. */
  readonly box: { readonly x: number; readonly y: number };
}

export interface NormalizedImage {
  /** [y, x] of 28×28, 0 white … 1 ink. */
  readonly image: Float32Array<ArrayBuffer>;
  readonly transform: Transform;
}

/** The image of a drawing, and where each point of the paper went; null where there is no ink. */
export function imageOfDrawing(drawing: Drawing): NormalizedImage | null {
  const image = new Float32Array(IMAGE_PIXELS);
  const transform = drawNormalized(drawing, image);
  return transform && { image, transform };
}

/**
 * The same into `image`, [y, x] of 28×28, which must be white; `widestLine` in pixels of it. Returns null, leaving it white,
 * where there is no ink.
 */
export function drawNormalized(drawing: Drawing, image: Float32Array, widestLine = WIDEST_LINE): Transform | null {
  const extent = extentOf(drawing);
  if (!extent) return null;
  const { left, top, right, bottom, widest } = extent;
  // A drawing smaller than the pen's tip is a dot, however much the hand trembled.
  const side = Math.max(right - left, bottom - top, widest);
  const wanted = (BOX_SIZE * widest) / (side + widest);
  const line = Math.min(widestLine, Math.max(NARROWEST_LINE, wanted));
  const scale = (BOX_SIZE - line) / side;
  const shiftX = BOX_SIZE / 2 - ((left + right) / 2) * scale;
  const shiftY = BOX_SIZE / 2 - ((top + bottom) / 2) * scale;

  const box: InkGrid = { values: boxInk.fill(0), height: BOX_SIZE, width: BOX_SIZE };
  const radiusPerWidth = line / widest / 2;
  for (const { points, width } of drawing) {
    let [x, y, radius] = [NaN, NaN, NaN];
    for (let i = 0; i < points.length; i++) {
      const point = points[i]!;
      const nextX = point.x * scale + shiftX;
      const nextY = point.y * scale + shiftY;
      const nextRadius = width * widthAtPressure(point.pressure) * radiusPerWidth;
      if (i > 0) inkSegment(box, x, y, radius, nextX, nextY, nextRadius);
      else if (points.length === 1) inkSegment(box, nextX, nextY, nextRadius, nextX, nextY, nextRadius);
      x = nextX;
      y = nextY;
      radius = nextRadius;
    }
  }
  const [column, row] = placeOfBox(box);
  for (let y = 0; y < BOX_SIZE; y++) {
    image.set(box.values.subarray(y * BOX_SIZE, (y + 1) * BOX_SIZE), (row + y) * IMAGE_SIZE + column);
  }
  return { scale, dx: shiftX + column, dy: shiftY + row, box: { x: column, y: row } };
}

/** Scratch space: drawing is synchronous, and nothing of it is read after the box has been placed. */
const boxInk = new Float32Array(BOX_SIZE * BOX_SIZE);

/** Bounds of the pen's course, and the widest line; null where there is no ink, or where a point is not a finite number. */
function extentOf(drawing: Drawing) {
  let [left, top, right, bottom, widest] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  for (const { points, width } of drawing) {
    for (const { x, y, pressure } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      widest = Math.max(widest, width * widthAtPressure(pressure));
    }
  }
  const drawn = Number.isFinite(right - left) && Number.isFinite(bottom - top) && widest > 0;
  return drawn ? { left, top, right, bottom, widest } : null;
}

/**
 * Column and row of the image at which the box begins. Whole pixels, as in MNIST, so that its sharp edges stay sharp; the
 * centre of mass ends up within half a pixel of the middle, unless the box would leave the image.
 */
function placeOfBox({ values }: InkGrid): readonly [column: number, row: number] {
  let [mass, momentX, momentY] = [0, 0, 0];
  for (let y = 0; y < BOX_SIZE; y++) {
    for (let x = 0; x < BOX_SIZE; x++) {
      const ink = values[y * BOX_SIZE + x]!;
      mass += ink;
      momentX += ink * (x + 0.5);
      momentY += ink * (y + 0.5);
    }
  }
  const place = (moment: number) => Math.min(IMAGE_SIZE - BOX_SIZE, Math.max(0, Math.round(CENTRE - moment / mass)));
  return [place(momentX), place(momentY)];
}
