/** The ink on the paper; where it is moved or distorted, as the network sees it, with its old place as an outline. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { isUndistorted, type Distortion } from '../digits/distort';
import { IMAGE_SIZE, imageOfDrawing } from '../digits/normalize';
import type { Drawing } from '../digits/strokes';
import { COLOUR_SIDE, coloursOf } from '../store/actions/colours';
import { pictureOn } from '../store/actions/drawing';
import { useStore } from '../store/state/store';
import { colourPixels, drawn, drawPixels, mapPixels, prepare } from '../ui/canvas';
import { usePalette, type Palette } from '../ui/palette';
import { inkDrawing } from './ink';
import styles from './Paper.module.css';

/** Drawn as soon as the store has the stroke, in the same frame. */
export function Ink({ side }: { readonly side: number }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useStore((state) => state.drawing);
  const distortion = useStore((state) => state.distortion);
  const image = useStore((state) => state.image);
  const palette = usePalette();
  useLayoutEffect(() => {
    const { current } = canvas;
    if (!current || side === 0) return;
    drawn(() => {
      const context = prepare(current, side, side);
      if (!image || isUndistorted(distortion)) inkAsDrawn(context, drawing, side, palette);
      else inkMoved(context, { drawing, distortion, image }, side, palette);
    });
  }, [drawing, distortion, image, palette, side]);
  return <canvas ref={canvas} className={styles.ink} aria-hidden="true" />;
}

function inkAsDrawn(context: CanvasRenderingContext2D, drawing: Drawing, side: number, palette: Palette): void {
  setColor(context, palette.css('ink'));
  const picture = pictureOn(drawing);
  const colours = picture && coloursOf(picture);
  if (colours) drawPixels(context, colourPixels(colours, COLOUR_SIDE), 0, 0, side, side);
  else if (picture) drawPixels(context, inkOnly(picture, palette), 0, 0, side, side);
  else inkDrawing(context, drawing, side);
}

interface Moved {
  readonly drawing: Drawing;
  readonly distortion: Distortion;
  /** As the network sees it. */
  readonly image: Float32Array;
}

/** CSS pixels of the outline. */
const OUTLINE = 1.5;

function inkMoved(
  context: CanvasRenderingContext2D,
  { drawing, distortion, image }: Moved,
  side: number,
  palette: Palette,
): void {
  // An image lies over the whole paper; a drawing's lies where its ink was taken from.
  const { scale, dx, dy } = imageOfDrawing(drawing)?.transform ?? { scale: IMAGE_SIZE, dx: 0, dy: 0 };
  const pixel = side / scale;
  setColor(context, palette.css('line-strong'));
  inkDrawing(context, drawing, side, OUTLINE);
  setColor(context, palette.css('panel'));
  inkDrawing(context, drawing, side, -OUTLINE);
  const { rows, columns } = distortion;
  if (drawing.length > 0 && isUndistorted({ ...distortion, rows: 0, columns: 0 })) {
    context.save();
    context.translate(columns * pixel, rows * pixel);
    inkAsDrawn(context, drawing, side, palette);
    context.restore();
  } else {
    drawPixels(context, inkOnly(image, palette), -dx * pixel, -dy * pixel, IMAGE_SIZE * pixel, IMAGE_SIZE * pixel);
  }
}

function setColor(context: CanvasRenderingContext2D, color: string): void {
  context.strokeStyle = color;
  context.fillStyle = color;
}

/** The ink of an image, which lets through what lies under it. */
function inkOnly(image: Float32Array, palette: Palette): ImageData {
  const pixels = mapPixels(image, IMAGE_SIZE, IMAGE_SIZE, 1, 0, () => palette.rgb('ink'));
  image.forEach((ink, at) => (pixels.data[4 * at + 3] = 255 * ink));
  return pixels;
}
