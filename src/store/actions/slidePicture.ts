/** A picture that Slide's filter is moved over in place of the drawing: as grey values, computed on this page alone; nothing is sent anywhere. */
import { create } from 'zustand';
import { setLens, setSection } from './view';

/** A grey picture, [y, x], 0 paper … 1 ink. */
export interface Grey {
  readonly height: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** Null while it is the drawing that is slid over. */
export const useSlidePicture = create<{ readonly picture: Grey | null }>(() => ({ picture: null }));

/** Shows the picture in Slide's playground. Rejects where the file is no picture that the browser can read. */
export async function openSlidePicture(file: Blob): Promise<void> {
  useSlidePicture.setState({ picture: await readGrey(file) });
  setLens('slide');
  setSection('slide', 'playground');
}

export const closeSlidePicture = (): void => useSlidePicture.setState({ picture: null });

/** Longest side after scaling: cells are to be seen. */
const LONGEST = 64;
/** Shortest side: room for a window. */
const SHORTEST = 8;

/** Luma of sRGB values (Rec. ITU-R BT.709), 0 … 255 → 0 black … 1 white. */
const lumaOf = (red: number, green: number, blue: number): number =>
  (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;

async function readGrey(file: Blob): Promise<Grey> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const scaled = (side: number): number => Math.max(SHORTEST, Math.round(side * scale));
  const [width, height] = [scaled(bitmap.width), scaled(bitmap.height)];
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
