/** A saved SVG, opened alone in a browser: what can be read in it, and what it draws. */
import type { Browser } from 'playwright-core';

export interface SavedPicture {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly {
    readonly words: string;
    readonly font: string;
    /** In CSS pixels. */
    readonly size: number;
    /** Whether all of it is within the picture. */
    readonly whole: boolean;
  }[];
  /** Colour and dashes of every curve, and of every piece of one in the legend. */
  readonly curves: readonly string[];
  readonly legend: readonly string[];
  /** The first thing drawn, under all else. */
  readonly ground: { readonly color: string; readonly wide: number; readonly high: number };
}

export async function openPicture(browser: Browser, svg: Buffer): Promise<SavedPicture> {
  const page = await browser.newPage();
  await page.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  const found = await page.evaluate((): SavedPicture => {
    const root = document.documentElement as unknown as SVGSVGElement;
    const { width, height } = root.viewBox.baseVal;
    const lookOf = (path: Element): string => {
      const { stroke, strokeDasharray } = getComputedStyle(path);
      return `${stroke} ${strokeDasharray}`;
    };
    const drawn = [...root.querySelectorAll('path')].filter((path) => getComputedStyle(path).fill === 'none');
    const ground = root.querySelector('rect')!;
    return {
      width,
      height,
      texts: [...root.querySelectorAll('text')].map((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        const { fontFamily, fontSize } = getComputedStyle(text);
        return {
          words: text.textContent,
          font: fontFamily,
          size: parseFloat(fontSize),
          whole: left >= 0 && top >= 0 && right <= width && bottom <= height,
        };
      }),
      curves: drawn.filter((path) => path.ownerSVGElement !== root).map(lookOf),
      legend: drawn.filter((path) => path.ownerSVGElement === root).map(lookOf),
      ground: { color: getComputedStyle(ground).fill, wide: ground.getBBox().width, high: ground.getBBox().height },
    };
  });
  await page.close();
  return found;
}
