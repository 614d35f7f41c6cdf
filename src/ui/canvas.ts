/** Canvas at the screen's own resolution, and maps of values drawn into it as crisp cells. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Palette, Rgb } from './palette';

/** What draws each canvas, so that it can be drawn again elsewhere. */
const drawnBy = new WeakMap<HTMLCanvasElement, () => unknown>();
let drawing: (() => unknown) | null = null;
let elsewhere: { readonly canvas: HTMLCanvasElement; readonly begin: BeginElsewhere } | null = null;

type BeginElsewhere = (width: number, height: number) => CanvasRenderingContext2D;

/** Runs what prepares a canvas and draws it, and will do so again when a picture of the canvas is wanted. */
export function drawn<Result>(draw: () => Result): Result {
  drawing = draw;
  try {
    return draw();
  } finally {
    drawing = null;
  }
}

/** Has a canvas drawn into another context; false where nothing is known that draws it. */
export function drawElsewhere(canvas: HTMLCanvasElement, begin: BeginElsewhere): boolean {
  const draw = drawnBy.get(canvas);
  if (!draw) return false;
  elsewhere = { canvas, begin };
  try {
    draw();
  } finally {
    elsewhere = null;
  }
  return true;
}

/** Pixels of a canvas for one CSS pixel. */
export const pixelRatio = (): number => Math.min(3, devicePixelRatio || 1);

/** Gives the canvas `width`×`height` CSS pixels at the screen's resolution, clears it, and answers with its context scaled to CSS pixels. */
export function prepare(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  if (drawing) drawnBy.set(canvas, drawing);
  if (elsewhere?.canvas === canvas) return elsewhere.begin(width, height);
  const ratio = pixelRatio();
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
    canvas.width = pixelWidth;
    canvas.height = pixelHeight;
  }
  const context = canvas.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  return context;
}

/** Draws whenever `draw` or the size changes, at most once a frame. `draw` must be stable (useCallback) while nothing changed. */
export function useCanvas(
  draw: (context: CanvasRenderingContext2D, width: number, height: number) => void,
  width: number,
  height: number,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = canvas;
      if (current && width > 0 && height > 0) drawn(() => draw(prepare(current, width, height), width, height));
    });
    return () => cancelAnimationFrame(frame);
  }, [draw, width, height]);
  return canvas;
}

/** The size of an element's content box, in CSS pixels, as it changes. */
export function useSize<Element extends HTMLElement>(): readonly [
  RefObject<Element | null>,
  { readonly width: number; readonly height: number },
] {
  const element = useRef<Element>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return undefined;
    const measure = (): void => setSize({ width: observed.clientWidth, height: observed.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}

export type Shade = (value: number) => Rgb;

/** Values to colours: activations and weights diverge around 0 and reach full colour at ±`limit`. */
export const divergingShade =
  (palette: Palette, limit: number): Shade =>
  (value) =>
    palette.diverging(value / limit);

/** One map of an image [y, x, channel] as pixels, row by row. */
export function mapPixels(
  values: ArrayLike<number>,
  height: number,
  width: number,
  channels: number,
  channel: number,
  shade: Shade,
): ImageData {
  const pixels = new ImageData(width, height);
  for (let place = 0; place < height * width; place++) {
    const [red, green, blue] = shade(values[place * channels + channel]!);
    pixels.data.set([red, green, blue, 255], place * 4);
  }
  return pixels;
}

/** A square picture in colours, [channel, y, x] of red, green and blue, 0 white … 1 dark. */
export function colourPixels(picture: ArrayLike<number>, side: number): ImageData {
  const pixels = new ImageData(side, side);
  const places = side * side;
  for (let place = 0; place < places; place++) {
    const intensity = (channel: number): number => 255 * (1 - picture[channel * places + place]!);
    pixels.data.set([intensity(0), intensity(1), intensity(2), 255], place * 4);
  }
  return pixels;
}

/** A canvas that went with the GPU process takes nothing any more. */
export const isLost = (canvas: OffscreenCanvas): boolean => canvas.getContext('2d')!.isContextLost();

const scratch = new Map<string, OffscreenCanvas>();

/** Draws pixels into a rectangle, each a crisp cell. */
export function drawPixels(
  context: CanvasRenderingContext2D,
  pixels: ImageData,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const key = `${pixels.width}×${pixels.height}`;
  let canvas = scratch.get(key);
  if (!canvas || isLost(canvas)) scratch.set(key, (canvas = new OffscreenCanvas(pixels.width, pixels.height)));
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, x, y, width, height);
}
