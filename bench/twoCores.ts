/**
 * What two cores could gain: `node scripts/run.js bench/twoCores.ts`. Two workers take half of each batch, and after each step
 * send each other as many numbers as there are gradients, and wait for the other's, as data-parallel training by messages has
 * to; beside it one worker with whole batches. An upper bound: adding up what came costs a little more.
 */
import { withServedPage } from '../scripts/servedPage';

const BATCHES = [32, 128, 512];
const ROUNDS = 5;
const MILLISECONDS = 1000;

await withServedPage(
  async ({ browser, address }) => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in window);
    for (const batch of BATCHES) {
      const { one, two } = await page.evaluate(
        ([size, rounds, length]) => window.bench.twoCores(size, rounds, length),
        [batch, ROUNDS, MILLISECONDS] as const,
      );
      const rate = (value: number): string => value.toFixed(0).padStart(7);
      console.log(`batch ${batch}: one core ${rate(one)}, two ${rate(two)} samples/s, ${(two / one).toFixed(2)} ×`);
    }
  },
  { config: 'bench/vite.config.ts' },
);
