/** Finds a Chromium: CHROMIUM_PATH, Playwright's own folder, the usual places. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const USUAL_PLACES = [
  // The same engine without a desktop browser around it, whose own pages cost every visit a second.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** WebGL2 without a GPU, no sandbox (tests often run as root), and no request of the browser's own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Nearly all that a page takes to open where there is no GPU is WebGL in software, and few tests ask about that. */
export const WITHOUT_WEBGL = ['--disable-gpu', '--disable-software-rasterizer', '--use-gl=disabled'];

/** WebGL as ever; what is only drawn is painted by the processor, which is far sooner done than by a GPU that is software. */
export const PAINTED_BY_PROCESSOR = [
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
];

/** @returns {string | undefined} */
export function findChromium() {
  const own = (() => {
    try {
      return chromium.executablePath();
    } catch {
      return '';
    }
  })();
  return [process.env.CHROMIUM_PATH ?? '', own, ...USUAL_PLACES].find((path) => path !== '' && existsSync(path));
}
