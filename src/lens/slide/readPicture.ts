/** A picture file as grey values, computed on this page alone: nothing is sent anywhere. */
import type { Grey } from './playground';

/** Longest side after scaling: cells are to be seen. */
const LONGEST = 64;

/** Luma of sRGB values (Rec. ITU-R BT.709), 0 … 255 → 0 black … 1 white. */
export const lumaOf = (red: number, green: number, blue: number): number =>
  (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;

/** Rejects where the file is no picture that the browser can read. */
export async function readPicture(file: Blob): Promise<Grey> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [
    Math.max(8, Math.round(bitmap.width * scale)),
    Math.max(8, Math.round(bitmap.height * scale)),
  ];
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const values = Float32Array.from({ length: width * height }, (_, place) => {
    const at = place * 4;
    return 1 - lumaOf(data[at]!, data[at + 1]!, data[at + 2]!);
  });
  return { height, width, values };
}
