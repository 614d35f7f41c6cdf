/** The pictures in sight as files: an SVG draws what the page shows, and a film has what went on meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, goWithin, openMore, savedBy, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** How far, of 255, the pixels of an SVG lie on average from those of the canvases that it was taken of, and how many are drawn at all. */
const compared = (page: Page, name: string, markup: string) =>
  page.evaluate(
    async ([figure, svg]) => {
      const named = (canvas: Element) => canvas.closest('[aria-label], [aria-labelledby]');
      const nameOf = (element: Element | null) =>
        element?.getAttribute('aria-label') ??
        document.getElementById(element?.getAttribute('aria-labelledby') ?? '')?.textContent?.trim();
      const parts = [...document.querySelectorAll('canvas')].filter(
        (canvas) => canvas.clientWidth >= 40 && nameOf(named(canvas)) === figure,
      );
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const [left, top] = (['left', 'top'] as const).map((side) =>
        Math.min(...parts.map((part) => part.getBoundingClientRect()[side])),
      );
      const { width } = image;
      const height = Math.max(1, ...parts.map((part) => Math.ceil(part.getBoundingClientRect().bottom - top!)));
      const pixelsOf = (draw: (context: OffscreenCanvasRenderingContext2D) => void) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')!;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, width, height);
        draw(context);
        return context.getImageData(0, 0, width, height).data;
      };
      const saved = pixelsOf((context) => context.drawImage(image, 0, 0));
      const shown = pixelsOf((context) => {
        for (const part of parts) {
          const box = part.getBoundingClientRect();
          context.drawImage(part, box.left - left!, box.top - top!, box.width, box.height);
        }
      });
      const blank = pixelsOf(() => undefined);
      const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
        a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;
      const drawing = document.body.appendChild(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
      const words = [...drawing.querySelectorAll(':scope > text')];
      const longest = Math.max(...words.map((line) => (line as SVGTextElement).getComputedTextLength()));
      drawing.remove();
      const caption = words.map((line) => line.textContent).join(' ');
      return { parts: parts.length, error: apart(saved, shown), drawn: apart(blank, shown), longest, width, caption };
    },
    [name, markup] as const,
  );

const BALANCE = 'First, the idea of a weight';

/** A picture of each place. */
const PLACES = {
  'slide.weight': BALANCE,
  'slide.unit': /^The window on the input/,
  matrix: /^The kernel lies on a small image/,
  'shift.drawing': 'C1 map 3, after',
  'learn.drift': 'difference',
  'count.positions': /^Output of 55×55 positions/,
};

test('every picture in sight is saved as an SVG that looks as it does on the page', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&theme=light');
  await openMore(page);
  await page.getByRole('button', { name: 'Pictures', exact: true }).click();
  const pane = page.getByRole('dialog', { name: 'Pictures' });
  const seen = new Set<string>();
  for (const [place, picture] of Object.entries(PLACES)) {
    await goWithin(page, `?lang=en&theme=light&lens=${place}`);
    await pane.getByRole('group', { name: picture, exact: true }).waitFor();
    const groups = pane.getByRole('group');
    for (const name of await groups.evaluateAll((all) => all.map((group) => group.getAttribute('aria-label')!))) {
      if (seen.has(name) || /\(\d+\)$/.test(name)) continue;
      seen.add(name);
      const { bytes } = await savedBy(
        page,
        pane.getByRole('group', { name, exact: true }).getByRole('button', { name: 'SVG' }),
      );
      expect(bytes.toString(), name).toMatch(/^<svg [^>]*><title>/);
      const { parts, error, drawn, longest, width, caption } = await compared(page, name, bytes.toString());
      // The words under it are all to be read.
      expect(longest, name).toBeGreaterThan(0);
      expect(longest, name).toBeLessThan(width);
      expect(caption).toContain(name);
      // What a style puts elsewhere stands there: its pivot.
      if (name === BALANCE) expect(bytes.toString()).toMatch(/transform="matrix\(/);
      // Not on canvas: drawn by the browser as an SVG to begin with.
      if (parts === 0) continue;
      expect(error, `${name}: ${error} of ${drawn}`).toBeLessThan(Math.max(1.5, drawn / 8));
    }
  }
  // Those of the stage besides.
  expect(seen.size).toBeGreaterThan(Object.keys(PLACES).length);
  await page.close();
});

test('a film has what went on: a video that plays, and a strip of moments that differ', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3');
  await openMore(page);
  await page.getByRole('button', { name: 'Pictures', exact: true }).click();
  const pane = page.getByRole('dialog', { name: 'Pictures' });
  await pane
    .getByRole('group', { name: 'Under the lens', exact: true })
    .getByRole('button', { name: 'Record' })
    .click();
  await page.getByRole('button', { name: 'Give each place its own' }).click();
  await page.getByRole('radio', { name: 'Local', exact: true, checked: true }).waitFor();
  await page.evaluate(() => window.receptive.train({ digits: 100, steps: 10, batch: 8, learningRate: 0.1 }));
  await pane.getByRole('button', { name: 'Stop recording' }).click();
  const done = pane.getByRole('group', { name: /^Recorded/ });
  const strip = String((await savedBy(page, done.getByRole('button', { name: 'Strip, SVG' }))).bytes);
  const moments = strip.split('<svg x=').slice(1);
  expect(moments.length).toBeGreaterThanOrEqual(2);
  expect(moments[0]).toContain('shared, step 0');
  expect(moments.at(-1)).toContain('local, step 10');
  const video = await savedBy(page, done.getByRole('button', { name: 'Video' }));
  expect(video.name).toBe('under-the-lens.webm');
  // The page's policy lets no film in: it is played elsewhere.
  const player = await browser.newPage();
  const { pixels, empty } = await player.evaluate(
    (base64) =>
      new Promise<{ readonly pixels: number; readonly empty: number }>((resolve, reject) => {
        const film = document.createElement('video');
        film.src = `data:video/webm;base64,${base64}`;
        // How it ends: its first frame is decoded a moment after it is told of.
        film.onloadeddata = () => (film.currentTime = 1e6);
        film.onseeked = () => {
          const { videoWidth: width, videoHeight: height } = film;
          const context = new OffscreenCanvas(width, height).getContext('2d')!;
          context.drawImage(film, 0, 0);
          const { data } = context.getImageData(0, 0, width, height);
          const last = data.findLastIndex((value, index) => Math.abs(value - data[index % 4]!) > 40);
          resolve({ pixels: width * height, empty: height - last / (4 * width) });
        };
        film.onerror = () => reject(new Error(film.error?.message));
      }),
    video.bytes.toString('base64'),
  );
  expect(pixels).toBeGreaterThan(10_000);
  // Under the pictures of the page stand words, which are none of the film's.
  expect(empty).toBeLessThan(40);
  await Promise.all([player.close(), page.close()]);
});
