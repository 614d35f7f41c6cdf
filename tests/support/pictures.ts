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

/** What drawing takes at most between one state of a picture and the next, in milliseconds. */
const PAUSE = 400;

/** What is read until it comes out the same twice. */
export async function settled(page: Page, read: () => Promise<Png>): Promise<Png> {
  let last: Png;
  let now = '';
  do {
    last = now;
    await page.waitForTimeout(PAUSE);
    now = await read();
  } while (now !== last);
  return now;
}

/** A channel that differs by less than this, of 255, is the same: edges are smoothed a little differently everywhere. */
const SAME = 40;

/** The share of pixels, 0 … 1, that differ; 1 where the sizes do. Computed by the browser of the page, which reads PNG. */
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
      let different = 0;
      for (let i = 0; i < a.data.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) >= same)) different++;
      return different / (a.width * a.height);
    },
    [one, other, SAME] as const,
  );
