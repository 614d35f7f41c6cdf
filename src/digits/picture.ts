/**
 * Digits in pictures: a sprite, in which images of 28×28 lie side by side, and single pictures of any size, which are
 * fitted as drawings are (ink in 20×20, centre of mass in the middle). Paper may be light or dark: it is what most of the
 * picture's edge shows.
 */
import { BOX_SIZE, CENTRE, IMAGE_PIXELS, IMAGE_SIZE } from './normalize';
import { readAt, readingsOf } from './resample';

/** Lightness of a picture, [y, x], 0 black … 255 white. */
export interface Lightness {
  readonly values: Uint8Array;
  readonly height: number;
  readonly width: number;
}

/** A picture with less contrast between paper and ink has nothing on it but noise. */
const LEAST_CONTRAST = 40;
/** Up to this share of the contrast is paper: shadows and the noise of a camera. */
const PAPER = 0.25;

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Height and width that a PNG's first chunk names (PNG, third edition, section 11.2.1), before anything is decoded; null where there is none. */
export function sizeOfPng(bytes: Uint8Array): { readonly height: number; readonly width: number } | null {
  if (!isPng(bytes) || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHeader = view.getUint32(12) === 0x49_48_44_52;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return isHeader && width > 0 && height > 0 ? { height, width } : null;
}

/** Images in a sprite: 0 where the picture is not a grid of several. */
export function cellsOf({ height, width }: Pick<Lightness, 'height' | 'width'>): number {
  const cells = (height / IMAGE_SIZE) * (width / IMAGE_SIZE);
  return height % IMAGE_SIZE === 0 && width % IMAGE_SIZE === 0 && cells > 1 ? cells : 0;
}

/** Images done between two pauses. */
const PORTION = 500;

/**
 * The images of a sprite, row by row, [image, y, x] of 28×28, 0 white … 255 ink; without the blank ones at its end.
 * Yields the share that is done.
 */
export function* cutSprite({ values, height, width }: Lightness): Generator<number, Uint8Array<ArrayBuffer>> {
  const [down, across] = [height / IMAGE_SIZE, width / IMAGE_SIZE];
  const dark = edgeOf({ values, height, width }) < 128;
  const images = new Uint8Array(down * across * IMAGE_PIXELS);
  let last = 0;
  for (let n = 0; n < down * across; n++) {
    const corner = Math.floor(n / across) * IMAGE_SIZE * width + (n % across) * IMAGE_SIZE;
    let inked = false;
    for (let i = 0; i < IMAGE_PIXELS; i++) {
      const lightness = values[corner + Math.floor(i / IMAGE_SIZE) * width + (i % IMAGE_SIZE)]!;
      const ink = dark ? lightness : 255 - lightness;
      images[n * IMAGE_PIXELS + i] = ink;
      inked ||= ink >= LEAST_CONTRAST;
    }
    if (inked) last = n + 1;
    if (n % PORTION === PORTION - 1) yield (n + 1) / (down * across);
  }
  return images.slice(0, last * IMAGE_PIXELS);
}

/** One digit's picture as an image of 28×28, 0 white … 1 ink; null where there is no ink on it. */
export function fitPicture(picture: Lightness): Float32Array<ArrayBuffer> | null {
  const { height, width } = picture;
  const ink = inkOf(picture);
  const box = ink && boundsOf(ink, height, width);
  if (!box) return null;
  const longer = Math.max(box.bottom - box.top, box.right - box.left);
  const sides = [box.bottom - box.top, box.right - box.left].map((side) =>
    Math.max(1, Math.round((BOX_SIZE * side) / longer)),
  );
  const [tall, wide] = sides as [number, number];
  const rows = readingsOf(height, box.top, box.bottom, tall);
  const columns = readingsOf(width, box.left, box.right, wide);
  const fitted = rows.map((row) => columns.map((column) => readAt(ink, 0, width, row, column)));
  const most = Math.max(...fitted.flat());
  let [mass, momentY, momentX] = [0, 0, 0];
  fitted.forEach((row, y) =>
    row.forEach((value, x) => {
      mass += value;
      momentY += value * (y + 0.5);
      momentX += value * (x + 0.5);
    }),
  );
  const place = (moment: number, side: number): number =>
    Math.min(IMAGE_SIZE - side, Math.max(0, Math.round(CENTRE - moment / mass)));
  const [top, left] = [place(momentY, tall), place(momentX, wide)];
  const image = new Float32Array(IMAGE_PIXELS);
  // Thin lines of a large picture fade when it shrinks: the darkest place is full ink again.
  fitted.forEach((row, y) => row.forEach((value, x) => (image[(top + y) * IMAGE_SIZE + left + x] = value / most)));
  return image;
}

/** Lightness of the paper: the median of the picture's edge. */
function edgeOf({ values, height, width }: Lightness): number {
  const edge: number[] = [];
  for (let x = 0; x < width; x++) edge.push(values[x]!, values[(height - 1) * width + x]!);
  for (let y = 0; y < height; y++) edge.push(values[y * width]!, values[y * width + width - 1]!);
  return edge.toSorted((a, b) => a - b)[edge.length >> 1]!;
}

/** Ink, 0 … 1, of every pixel; null where nothing stands out from the paper. */
function inkOf(picture: Lightness): Float32Array | null {
  const paper = edgeOf(picture);
  let contrast = 0;
  for (const value of picture.values) contrast = Math.max(contrast, Math.abs(value - paper));
  if (contrast < LEAST_CONTRAST) return null;
  return Float32Array.from(picture.values, (value) =>
    Math.max(0, (Math.abs(value - paper) / contrast - PAPER) / (1 - PAPER)),
  );
}

function boundsOf(ink: Float32Array, height: number, width: number) {
  let [top, left, bottom, right] = [height, width, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (ink[y * width + x] === 0) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
  }
  return bottom > top ? { top, left, bottom, right } : null;
}
