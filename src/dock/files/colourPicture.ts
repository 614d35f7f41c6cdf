/** A picture in its colours onto the paper, for a network of three channels. */
import { fitToInput } from '../../digits/fit';
import { IMAGE_SIZE } from '../../digits/normalize';
import { COLOUR_SIDE, COLOURS, setColours } from '../../store/actions/colours';
import { loadPicture } from '../../store/actions/drawing';

type Image = Float32Array<ArrayBuffer>;

/** Puts the middle square of a picture on the paper. Rejects where the file is no picture that the browser can read. */
export async function loadColours(file: Blob): Promise<void> {
  const bitmap = await createImageBitmap(file);
  const side = Math.min(bitmap.width, bitmap.height);
  const context = new OffscreenCanvas(COLOUR_SIDE, COLOUR_SIDE).getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, COLOUR_SIDE, COLOUR_SIDE);
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
  context.drawImage(bitmap, left, top, side, side, 0, 0, COLOUR_SIDE, COLOUR_SIDE);
  bitmap.close();
  const { data } = context.getImageData(0, 0, COLOUR_SIDE, COLOUR_SIDE);
  const places = COLOUR_SIDE * COLOUR_SIDE;
  const picture = Float32Array.from({ length: COLOURS * places }, (_, i) => {
    const channel = Math.floor(i / places);
    return 1 - data[4 * (i % places) + channel]! / 255;
  });
  const image = greyOf(picture);
  setColours(image, picture);
  loadPicture(image);
}

/** Luma of Rec. ITU-R BT.709, averaged over what each pixel of 28×28 covers. */
function greyOf(picture: Image): Image {
  const places = COLOUR_SIDE * COLOUR_SIDE;
  const luma = Float32Array.from(
    { length: places },
    (_, place) => 0.2126 * picture[place]! + 0.7152 * picture[places + place]! + 0.0722 * picture[2 * places + place]!,
  );
  return fitToInput(luma, { height: IMAGE_SIZE, width: IMAGE_SIZE, channels: 1 });
}
