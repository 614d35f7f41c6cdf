/** What survives: a reload, a worker that dies, Back and Forward, an address with nonsense in it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringDigits,
  chooseNetwork,
  computeOnWebGL,
  connect,
  drawDigit,
  drawOn,
  launchDrawnByGPU,
  launchWithWebGL,
  openDrawer,
  openMore,
  opened,
  reload,
  statusNumber,
  visit,
} from '../support/browser';
import { givenDigits, written } from '../support/givenDigits';
import { storedDigits, storedSteps } from '../support/stored';

let browser: Browser;
/** Where the engine has a device to lose. */
let withWebGL: Browser;
beforeAll(async () => {
  [browser, withWebGL] = await Promise.all([connect(), launchWithWebGL()]);
});
afterAll(() => Promise.all([browser.close(), withWebGL.close()]));

const status = (page: Page, name: string) => page.getByRole('status', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 100 });
/** As one text: tens of thousands of numbers one by one take Playwright seconds. One that is not finite comes as null. */
const weights = async (page: Page): Promise<(number | null)[]> =>
  JSON.parse(
    await page.evaluate(async () =>
      JSON.stringify((await window.receptive.weights()).flatMap(({ values }) => Array.from(values))),
    ),
  ) as (number | null)[];

/** A tab beside others, which share one database. */
async function openTab(context: BrowserContext, net: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${inject('address')}?lang=en&net=${net}`);
  await opened(page);
  return page;
}

describe('a reload', () => {
  test('brings back the drawing, the trained weights, the step and the kept digits', async () => {
    const { page } = await visit(browser);
    await drawDigit(page, 3);
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^3/);
    await button(page, 'Keep as 3').click();
    await page.evaluate(() => window.receptive.train({ digits: 100, steps: 20, batch: 16, learningRate: 0.01 }));
    const trained = await weights(page);
    await eventually(() => storedSteps(page)).toEqual([20]);
    await eventually(() => storedDigits(page)).toBe(1);
    await reload(page);
    // Under the pointer the sentence stays, however long the rest takes.
    await page.getByText('as of step 20').hover();
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^3/);
    expect(await weights(page)).toEqual(trained);
    expect(await statusNumber(page, 'Step count')).toBe(20);
    await openDrawer(page, 'Digits');
    await button(page, 'yours 1').waitFor();
    await button(page, 'Start from trained weights').click();
    await eventually(() => statusNumber(page, 'Step count')).toBe(0);
    expect(await weights(page)).not.toEqual(trained);
    await page.close();
  });

  test('leaves it known which digits the weights have learned from', async () => {
    const { page } = await visit(browser, 'lang=en&net=net5&generated=0&batch=8');
    const mine = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(written(givenDigits(20))) };
    const judge = () =>
      page
        .getByText(/on 20 imported digits, mine/)
        .first()
        .innerText();
    await bringDigits(page, mine);
    await page.getByRole('combobox', { name: 'and train on' }).selectOption('mine (20)');
    await page.evaluate(() => window.receptive.train({ steps: 2, learningRate: 0.01 }));
    await eventually(() => storedSteps(page)).toEqual([2]);
    await reload(page);
    await bringDigits(page, mine);
    await button(page, 'Evaluate').click();
    await eventually(judge).toContain('which it has been trained on');
    await page.close();
  });

  test('of another tab touches nothing of this one', async () => {
    const context = await browser.newContext();
    const page = await openTab(context, 'net5');
    await page.evaluate(() => window.receptive.train({ digits: 100, steps: 5, batch: 8, learningRate: 0.01 }));
    const mine = await weights(page);
    const other = await openTab(context, 'net1');
    await other.evaluate(() => window.receptive.train({ digits: 100, steps: 3, batch: 8, learningRate: 0.01 }));
    await eventually(() => storedSteps(other)).toEqual([3, 5]);
    await reload(page);
    expect((await page.evaluate(() => window.receptive.spec())).name).toBe('Net-5 (1989)');
    expect(await weights(page)).toEqual(mine);
    await context.close();
  });
});

describe('a worker that dies', () => {
  test('is replaced; drawing and training go on with the weights last shown', async () => {
    const { page } = await visit(withWebGL, 'lang=en&net=net5&generated=100&batch=8');
    await computeOnWebGL(page);
    await drawDigit(page, 7);
    await button(page, 'Train').click();
    await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(3);
    const step = await statusNumber(page, 'Step count');
    await page.workers()[0]!.evaluate(() => {
      queueMicrotask(() => {
        throw new Error('as if out of memory');
      });
    });
    await eventually(() => page.getByText('was started again').count()).toBe(1);
    await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(step + 3);
    await button(page, 'Pause').first().click();
    await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^\d/);
    await page.close();
  });
});

test('the GPU process that dies in the middle of training takes no step along, and the pictures come back', async () => {
  // Of its own: a browser whose GPU process has died refuses WebGL to the site for a while.
  const own = await launchDrawnByGPU();
  const { page } = await visit(own, 'lang=en&net=net5&generated=100&batch=8');
  await drawDigit(page, 7);
  await openMore(page);
  const compute = page.getByRole('combobox', { name: 'Compute' });
  await compute.selectOption('webgl');
  await eventually(() => page.evaluate(() => window.receptive.backend())).toBe('webgl');
  await page.keyboard.press('Escape');
  await button(page, 'Train').click();
  await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(0);
  const step = await statusNumber(page, 'Step count');
  const session = await own.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess');
  // Wherever the last second of training is gone on from, it comes past where it was.
  await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(step + 20);
  await button(page, 'Pause').first().click();
  await eventually(() => status(page, 'Prediction').innerText()).toMatch(/^\d/);
  expect((await weights(page)).every(Number.isFinite)).toBe(true);
  const blank = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('canvas')].filter((canvas) => {
          const { width, height } = canvas;
          const pixels = canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
          return width > 40 && !pixels.some((value, at) => at % 4 === 3 && value > 0);
        }).length,
    );
  await eventually(blank).toBe(0);
  await own.close();
});

describe('a loss that is not finite', () => {
  test('stops training, says why, and offers the last good weights', async () => {
    const { page } = await visit(browser);
    const good = await weights(page);
    const refused = await page.evaluate(() =>
      window.receptive
        .train({ digits: 100, steps: 50, batch: 8, learningRate: 1e38 })
        .catch((error: Error) => error.message),
    );
    expect(refused).toMatch(/no longer a finite number.*well below 1e\+38/);
    await eventually(() => page.getByText('learning rate').count()).toBeGreaterThan(0);
    await button(page, 'Go back to them').click();
    await eventually(async () => (await weights(page)).every(Number.isFinite)).toBe(true);
    expect(await weights(page)).toHaveLength(good.length);
    await page.close();
  });

  test.each([
    [
      'en',
      'Evaluate',
      'Browse',
      'Evaluation',
      'Prediction',
      'could not be evaluated',
      'Go back to them',
      'not a number',
    ],
    ['zh', '评估', '浏览', '评估结果', '预测', '无法评估网络', '恢复这些权值', '不是数'],
  ])(
    'leaves nothing to evaluate: said in %s, with the last evaluation kept and no place broken',
    async (language, evaluate, browse, evaluation, prediction, sentence, back, notANumber) => {
      const { page, complaints } = await visit(browser, `lang=${language}&lens=learn`);
      await drawOn(page, page.getByRole('application').first(), 3);
      await openDrawer(page, language === 'zh' ? '数字' : 'Digits');
      await button(page, evaluate).click();
      await eventually(() => status(page, evaluation).innerText()).toMatch(/^\d/);
      const before = await status(page, evaluation).innerText();
      await page.evaluate(() =>
        window.receptive.train({ digits: 100, steps: 10, batch: 8, learningRate: 1e38 }).catch(() => undefined),
      );
      await eventually(() => status(page, prediction).innerText()).toBe(notANumber);
      await button(page, evaluate).click();
      await eventually(() => page.getByText(sentence).count()).toBe(1);
      expect(await status(page, evaluation).innerText()).toBe(before);
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|Infinity/);
      await button(page, browse).click();
      await page
        .getByText(/no class is predicted|给不出预测/)
        .first()
        .waitFor();
      const refused = page.evaluate(() =>
        window.receptive.evaluate(new Float32Array(784), [1]).catch((error: Error) => error.message),
      );
      expect(await refused).toMatch(/no longer finite numbers/);
      await button(page, back).first().click();
      // Of whichever step: the first that were too wide may still have had a finite loss.
      await eventually(() => status(page, prediction).innerText()).toMatch(/^\d/);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});

describe('another network', () => {
  test.each([
    ['wasm', ['lenet5', 'net5', 'lenet1']],
    ['webgl', ['net5']],
  ] as const)(
    'chosen in the middle of training takes over without a complaint, again and again: %s',
    async (backend, networks) => {
      const where = backend === 'webgl' ? withWebGL : browser;
      const { page, complaints } = await visit(where, 'lang=en&generated=100&batch=8');
      if (backend === 'webgl') await computeOnWebGL(page);
      for (const next of networks) {
        await chooseNetwork(page, 'lenet');
        await eventually(() => statusNumber(page, 'Weights')).toBe(61_706);
        await button(page, 'Train').click();
        await eventually(() => statusNumber(page, 'Step count')).toBeGreaterThan(5);
        await chooseNetwork(page, next);
        await eventually(() => statusNumber(page, 'Weights')).not.toBe(61_706);
        // What training left behind would still be at work, and have the engine before this or after it.
        for (let turn = 0; turn < 2; turn++)
          await page.evaluate(() => window.receptive.evaluate(new Float32Array(784), [1]));
        expect(complaints).toEqual([]);
      }
      await page.close();
    },
  );
});

describe('the address', () => {
  test('follows network, panel and connectivity, and Back and Forward lead through them', async () => {
    const { page } = await visit(browser);
    await page.evaluate(() => window.receptive.setNetwork('net5'));
    await page.evaluate(() => window.receptive.setConnectivity('local'));
    await eventually(() => Promise.resolve(page.url())).toContain('sharing=local');
    await page.goBack();
    await eventually(() => statusNumber(page, 'Weights')).toBe(1060);
    await page.goBack();
    await eventually(() => statusNumber(page, 'Weights')).toBe(61_706);
    await page.goForward();
    await eventually(() => statusNumber(page, 'Weights')).toBe(1060);
    await page.close();
  });

  test('with nonsense in it opens the page all the same, and says what was left out', async () => {
    const { page } = await visit(browser, 'lang=en&net=perceptron&pin=X1.2&lens=count');
    await eventually(() => page.getByText('net=perceptron, pin=X1.2').count()).toBe(1);
    expect(await statusNumber(page, 'Weights')).toBe(61_706);
    await eventually(() => page.getByRole('tab', { name: 'Count', selected: true }).count()).toBe(1);
    await page.close();
  });
});
