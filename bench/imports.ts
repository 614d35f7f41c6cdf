/**
 * How long the built page takes to import MNIST's 60,000 digits, from the choice of the two gzipped files to the sentence
 * that says they are there, and the longest task of the main thread meanwhile: `node scripts/run.js bench/imports.ts`.
 * The digits are the page's own, as many and packed as well.
 */
import { gzipSync } from 'node:zlib';
import { withServedPage } from '../scripts/servedPage';
import { generateSet } from '../src/digits/generator';
import { writeIdxImages, writeIdxLabels } from '../src/digits/idx';

const DIGITS = 60_000;
const RUNS = 5;

const { images, labels } = generateSet({ seed: 60, count: DIGITS });
const files = [writeIdxImages(images), writeIdxLabels(labels)].map((bytes, i) => ({
  name: ['images.gz', 'labels.gz'][i]!,
  mimeType: 'application/gzip',
  buffer: gzipSync(bytes),
}));
await withServedPage(async ({ browser, address }) => {
  for (let run = 1; run <= RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}?lang=en`);
    await page.evaluate(() => window.receptive.ready);
    // The backends are still being timed against each other.
    await page.waitForTimeout(3000);
    const measured = page.evaluate(
      (wanted) =>
        new Promise<{ milliseconds: number; longest: number }>((done) => {
          let [begun, longest] = [0, 0];
          new PerformanceObserver((list) => {
            // The task in which Playwright puts the files into the field is not the page's.
            for (const { startTime, duration } of list.getEntries()) {
              if (begun > 0 && startTime >= begun) longest = Math.max(longest, duration);
            }
          }).observe({ type: 'longtask' });
          addEventListener('change', () => (begun ||= performance.now()), { capture: true });
          new MutationObserver(() => {
            if (document.body.textContent.includes(wanted)) done({ milliseconds: performance.now() - begun, longest });
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      `${DIGITS.toLocaleString('en')} digits imported`,
    );
    await page.getByLabel('Import digits', { exact: true }).setInputFiles(files);
    const { milliseconds, longest } = await measured;
    const task = longest > 0 ? `${longest.toFixed(0)} ms` : 'under 50 ms';
    console.log(`import ${run}: ${(milliseconds / 1000).toFixed(2)} s, longest task ${task}`);
    await page.close();
  }
});
