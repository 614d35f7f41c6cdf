/** The gallery's frames, opened one by one. */
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { addressOf, FRAMES, type Frame } from '../../src/gallery/frames';
import { ACTION_MILLISECONDS, opened, type Visit } from './browser';

export function frameNamed(name: string): Frame {
  const frame = FRAMES.find((frame) => frame.name === name);
  if (!frame) throw new Error(`The gallery has no frame "${name}".`);
  return frame;
}

/** A frame alone in a window of its size, once the network has answered. */
export async function openFrame(
  browser: Browser,
  frame: Frame,
  view: Readonly<Record<string, string>> = {},
  size: { readonly width: number; readonly height: number } = frame,
): Promise<Visit> {
  const page = await browser.newPage({
    viewport: { width: size.width, height: size.height },
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  page.setDefaultTimeout(ACTION_MILLISECONDS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Fonts differ from machine to machine: pictures are compared without their words.
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.fillText = () => undefined;
  });
  await page.goto(inject('galleryAddress') + addressOf(frame, { lang: 'en', theme: 'light', ...view }));
  await answered(page, frame);
  return { page, complaints };
}

/** Waits until the network has answered to what is on the frame's paper. */
export const answered = (page: Page, { shown }: Frame): Promise<void> =>
  shown === 'page' ? opened(page) : page.locator('[data-answered=true]').waitFor();
