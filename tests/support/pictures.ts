/** Pictures of a page, and how much two of them differ. */
import type { Locator, Page } from 'playwright-core';

/** A PNG as base64. */
export type Png = string;

/** All canvases within an element (or the element itself), where they stand, as one picture without the words around them. */
export const canvasesIn = (element: Locator): Promise<Png> =>
  element.evaluate((container: HTMLElement) => {
    const canvases = container.matches('canvas') ? [container] : [...container.querySelectorAll('canvas')];
    const placed = (canvases as HTMLCanvasElement[])
      .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
      .filter(({ canvas, box }) => box.width > 0 && canvas.width > 0);
    const left = Math.min(...placed.map(({ box }) => box.left));
    const top = Math.min(...placed.map(({ box }) => box.top));
    const whole = document.createElement('canvas');
    whole.width = Math.round(Math.max(...placed.map(({ box }) => box.right)) - left);
    whole.height = Math.round(Math.max(...placed.map(({ box }) => box.bottom)) - top);
    const context = whole.getContext('2d')!;
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, whole.width, whole.height);
    for (const { canvas, box } of placed)
      context.drawImage(canvas, Math.round(box.left - left), Math.round(box.top - top));
    return whole.toDataURL('image/png').slice('data:image/png;base64,'.length);
  });

/** An SVG as it is drawn, without its words. */
export const drawingOf = async (svg: Locator): Promise<Png> =>
  (await svg.screenshot({ style: 'text { visibility: hidden }', scale: 'css' })).toString('base64');

/** In so many frames what has been answered is drawn, also where it is drawn in pieces. */
const FRAMES = 10;

/** What is read until it comes out the same twice; between, the network answers what it was asked, and that is drawn. */
export async function settled(page: Page, read: () => Promise<string>): Promise<string> {
  let last: string;
  let now = '';
  do {
    last = now;
    await page.evaluate(async (frames) => {
      await (window as Partial<Window>).receptive?.weights();
      for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
    }, FRAMES);
    now = await read();
  } while (now !== last);
  return now;
}

/** A channel that differs by less than this, of 255, is the same: edges are smoothed a little differently everywhere. */
const SAME = 40;

/**
 * The share of pixels, 0 … 1, that differ; 1 where the sizes do. A pixel between the colours that the other picture has
 * around the same place is the same: where a cell is not a whole number of pixels, one rasterizer rounds its border and
 * another blends it. Computed by the browser of the page, which reads PNG.
 */
export const difference = (page: Page, one: Png, other: Png): Promise<number> =>
  page.evaluate(
    async ([first, second, same]) => {
      const pixelsOf = async (png: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = [await pixelsOf(first), await pixelsOf(second)];
      if (a.width !== b.width || a.height !== b.height) return 1;
      const { width, height } = a;
      /** Whether each channel of one picture's pixel lies within what the other has around that place. */
      const within = (x: ImageData, whole: ImageData, column: number, row: number): boolean =>
        [0, 1, 2].every((channel) => {
          const value = x.data[4 * (row * width + column) + channel]!;
          let [least, most] = [255, 0];
          for (let v = Math.max(0, row - 1); v <= Math.min(height - 1, row + 1); v++)
            for (let u = Math.max(0, column - 1); u <= Math.min(width - 1, column + 1); u++) {
              const around = whole.data[4 * (v * width + u) + channel]!;
              least = Math.min(least, around);
              most = Math.max(most, around);
            }
          return value > least - same && value < most + same;
        });
      let different = 0;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++)
          if (!within(a, b, column, row) || !within(b, a, column, row)) different++;
      return different / (width * height);
    },
    [one, other, SAME] as const,
  );
