/** The gallery, built apart from the page and served while a test file runs. */
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { addressOf, FRAMES, type Frame } from '../../src/gallery/frames';
import { ACTION_MILLISECONDS, opened, type Visit } from './browser';

const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, 'build/gallery');

export interface Gallery {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<Gallery> {
  // Vitest's own environment would put React's development build into it.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root,
    logLevel: 'warn',
    build: { outDir, rolldownOptions: { input: resolve(root, 'gallery.html') } },
  });
  process.env.NODE_ENV = environment;
  const server = await preview({ root, logLevel: 'warn', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export function frameNamed(name: string): Frame {
  const frame = FRAMES.find((frame) => frame.name === name);
  if (!frame) throw new Error(`The gallery has no frame "${name}".`);
  return frame;
}

/** A frame alone in a window of its size, once the network has answered. */
export async function openFrame(
  browser: Browser,
  gallery: Gallery,
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
  await page.goto(gallery.address + addressOf(frame, { lang: 'en', theme: 'light', ...view }));
  await answered(page, frame);
  return { page, complaints };
}

/** Waits until the network has answered to what is on the frame's paper. */
export const answered = (page: Page, { shown }: Frame): Promise<void> =>
  shown === 'page' ? opened(page) : page.locator('[data-answered=true]').waitFor();
