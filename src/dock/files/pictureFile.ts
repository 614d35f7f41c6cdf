/** A PNG as lightness. The browser decodes it, but only after its header was read: a small file can claim to be any size. */
import { sizeOfPng, type Lightness } from '../../digits/picture';

/** A sprite of MNIST's 60,000 digits has 47 million pixels. */
export const MOST_PIXELS = 64 * 1024 * 1024;
/** Canvases of all browsers reach this. */
const MOST_SIDE = 16_384;
/** Rows read at a time: a few megabytes. */
const BAND_PIXELS = 1024 * 1024;

export type PictureProblem =
  | { readonly code: 'pictureIsDamaged' | 'pictureIsBlank' }
  | {
      readonly code: 'pictureIsTooLarge';
      readonly height: number;
      readonly width: number;
      readonly side: number;
      readonly pixels: number;
    };

export type PictureResult =
  { readonly ok: true; readonly value: Lightness } | { readonly ok: false; readonly problem: PictureProblem };

export type DecodePicture = (bytes: Uint8Array<ArrayBuffer>) => Promise<PictureResult>;

/** What is wrong with a PNG before it is decoded; null where nothing is. */
export function problemOfPng(bytes: Uint8Array): PictureProblem | null {
  const size = sizeOfPng(bytes);
  if (!size) return { code: 'pictureIsDamaged' };
  const { height, width } = size;
  return height * width > MOST_PIXELS || Math.max(height, width) > MOST_SIDE
    ? { code: 'pictureIsTooLarge', height, width, side: MOST_SIDE, pixels: MOST_PIXELS }
    : null;
}

/** Transparent pixels are white. */
export async function decodePng(bytes: Uint8Array<ArrayBuffer>): Promise<PictureResult> {
  const problem = problemOfPng(bytes);
  if (problem) return { ok: false, problem };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  } catch {
    return { ok: false, problem: { code: 'pictureIsDamaged' } };
  }
  const { height, width } = bitmap;
  const values = new Uint8Array(height * width);
  const band = Math.max(1, Math.min(height, Math.floor(BAND_PIXELS / width)));
  const context = new OffscreenCanvas(width, band).getContext('2d', { willReadFrequently: true })!;
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top);
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, band);
    context.drawImage(bitmap, 0, -top);
    const { data } = context.getImageData(0, 0, width, rows);
    for (let i = 0; i < width * rows; i++) {
      // Luma of ITU-R BT.601, as PNG readers turn colour to grey.
      values[top * width + i] = 0.299 * data[4 * i]! + 0.587 * data[4 * i + 1]! + 0.114 * data[4 * i + 2]! + 0.5;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  bitmap.close();
  return { ok: true, value: { values, height, width } };
}
