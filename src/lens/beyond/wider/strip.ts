/** A strip of paper with several digits on it: pieces that can be moved along it, laid over each other as ink is. */
import { exampleDrawing } from '../../../digits/examples';
import { fitToInput } from '../../../digits/fit';
import { imageOfDrawing } from '../../../digits/normalize';
import type { NetworkSpec } from '../../../network';

export interface Piece {
  readonly id: number;
  /** An example of this class; null where it is the drawing on the paper. */
  readonly label: number | null;
  readonly variant: number;
  /** The piece's left edge, in pixels of the network's input. */
  readonly left: number;
}

/** The strip is so many inputs wide. */
export const WIDE = 4;

export const FIRST_PIECES: readonly Piece[] = [
  { id: 0, label: 3, variant: 0, left: 0 },
  { id: 1, label: 5, variant: 0, left: 27 },
  { id: 2, label: 7, variant: 0, left: 55 },
  { id: 3, label: 2, variant: 0, left: 83 },
];

const images = new Map<string, Float32Array<ArrayBuffer> | null>();

/** The 28×28 image of a piece, 0 white … 1 ink; null where nothing is drawn. */
export function imageOf(
  { label, variant }: Piece,
  drawn: Float32Array<ArrayBuffer> | null,
): Float32Array<ArrayBuffer> | null {
  if (label === null) return drawn;
  const key = `${label}/${variant}`;
  if (!images.has(key)) images.set(key, imageOfDrawing(exampleDrawing(label, variant))?.image ?? null);
  return images.get(key)!;
}

/** The strip as an image [y, x] in the network's numbers for white and ink; of two pieces the darker one counts. */
export function composed(
  pieces: readonly Piece[],
  drawn: Float32Array<ArrayBuffer> | null,
  input: NetworkSpec['input'],
): Float32Array<ArrayBuffer> {
  const { height, width, white = 0 } = input;
  const wide = WIDE * width;
  const strip = new Float32Array(height * wide).fill(white);
  for (const piece of pieces) {
    const image = imageOf(piece, drawn);
    if (!image) continue;
    const fitted = fitToInput(image, { ...input, channels: 1 });
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const place = piece.left + x;
        if (place < 0 || place >= wide) continue;
        const at = y * wide + place;
        strip[at] = Math.max(strip[at]!, fitted[y * width + x]!);
      }
    }
  }
  return strip;
}

/** A piece moved to `left`, kept on the strip. */
export const moved = (piece: Piece, left: number, width: number): Piece => ({
  ...piece,
  left: Math.max(0, Math.min((WIDE - 1) * width, Math.round(left))),
});
