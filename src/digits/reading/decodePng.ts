/** A PNG as a picture. The browser decodes it, but only after its header was read: a small file can claim to be any size. */
import { refuse, type Result } from '../../result';
import { sizeOfPng, type Picture } from './picture';

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

export type PictureResult = Result<Picture, PictureProblem>;

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

/** Where it is transparent, the picture lies on white paper. */
export async function decodePng(bytes: Uint8Array<ArrayBuffer>): Promise<PictureResult> {
  const problem = problemOfPng(bytes);
  if (problem) return refuse(problem);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  } catch {
    return refuse({ code: 'pictureIsDamaged' });
  }
  const { height, width } = bitmap;
  const lightness = new Uint8Array(height * width);
  let alpha: Uint8Array | null = null;
  const band = Math.max(1, Math.min(height, Math.floor(BAND_PIXELS / width)));
  const context = new OffscreenCanvas(width, band).getContext('2d', { willReadFrequently: true })!;
  for (let top = 0; top < height; top += band) {
    const rows = Math.min(band, height - top);
    context.clearRect(0, 0, width, band);
    context.drawImage(bitmap, 0, -top);
    const { data } = context.getImageData(0, 0, width, rows);
    for (let i = 0, at = top * width; i < 4 * width * rows; i += 4, at++) {
      const opaque = data[i + 3]!;
      if (opaque < 255) (alpha ??= new Uint8Array(height * width).fill(255))[at] = opaque;
      // Luma of ITU-R BT.601, as PNG readers turn colour to grey.
      const luma = 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
      lightness[at] = 255 + ((luma - 255) * opaque) / 255 + 0.5;
    }
  }
  bitmap.close();
  return { ok: true, value: { height, width, lightness, alpha } };
}
