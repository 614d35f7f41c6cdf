/** The sliding filter, driven by keyboard and by pointer: play, step, scrub, edit, compare, and a picture of one's own. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity } from '../../src/network';
import {
  chooseNetwork,
  connect,
  drawDigit,
  goWithin,
  openDrawer,
  savedBy,
  statusNumber,
  visit,
  type Visit,
} from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 20_000, interval: 100 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const pinned = (page: Page) => page.getByRole('status', { name: 'Pinned unit', exact: true }).innerText();
const position = async (page: Page): Promise<number> => Number(await slider(page, 'Position').inputValue());
const lens = (page: Page) => page.getByRole('tabpanel');
const agreement = /Computed here: (−?[\d.]+)\. The network’s engine: \1, the same\./;

/** One visit for all: each test begins with a 3 on the paper and Slide as a link opens it, whatever the one before has done. */
let visited: Visit;
beforeAll(async () => {
  visited = await visit(browser, 'lang=en&lens=slide');
  await drawDigit(visited.page, 3);
});

async function opened(also = ''): Promise<Visit> {
  const { page } = visited;
  await page.mouse.move(5, 5);
  await goWithin(page, `?lang=en&lens=slide&digit=3${also}`);
  await page.getByRole('radio', { name: 'Filter', exact: true, checked: true }).waitFor({ state: 'attached' });
  await slider(page, 'Position').waitFor();
  return visited;
}

test('what is computed here is what the engine computes, in every layer', async () => {
  const { page, complaints } = await opened();
  await eventually(() => lens(page).innerText()).toMatch(agreement);
  for (const name of ['S2 map 2', 'C3 map 5', 'S4 map 1']) {
    const map = page.getByRole('img', { name, exact: true }).or(page.getByRole('grid', { name, exact: true }));
    await map.scrollIntoViewIfNeeded();
    await map.click();
    await eventually(() => pinned(page)).toContain(name.split(' ')[0]!);
    await page.mouse.move(5, 5);
    await eventually(() => lens(page).innerText()).toMatch(agreement);
  }
  expect(complaints).toEqual([]);
});

test('on the desktop the sum stands in one line, in sight without scrolling', async () => {
  const { page } = await visit(browser, 'lang=en&lens=slide&digit=3');
  const sum = page.getByRole('group', { name: 'From the products to the value' });
  await sum.waitFor();
  const tops = await sum
    .locator('p')
    .first()
    .evaluate((line) => [...line.children].map((term) => term.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(3);
  expect(new Set(tops).size).toBe(1);
  const [line, open] = [(await sum.locator('p').first().boundingBox())!, (await lens(page).boundingBox())!];
  expect(line.y + line.height).toBeLessThan(open.y + open.height);
  await page.close();
});

test('step, scrub, Space and arrow keys move the pin', async () => {
  const { page } = await opened();
  await slider(page, 'Position').fill('30');
  await eventually(() => pinned(page)).toMatch(/row 2, column 2/);
  await button(page, 'Next position').click();
  await eventually(() => pinned(page)).toMatch(/row 2, column 3/);
  await button(page, 'Previous position').click();
  await button(page, 'Previous position').click();
  await eventually(() => pinned(page)).toMatch(/row 2, column 1/);
  await page.getByRole('button', { name: /^Walk C1 map/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await eventually(() => pinned(page)).toMatch(/row 3, column 2/);
  await page.keyboard.press('Space');
  await button(page, 'Pause').waitFor();
  await eventually(() => position(page)).toBeGreaterThan(58);
  await page.keyboard.press('Space');
  await button(page, 'Play').waitFor();
});

test('at 16× it plays to the end and stops there, and Play begins anew', async () => {
  const { page } = await opened();
  await slider(page, 'Speed').fill('6');
  await slider(page, 'Position').fill('770');
  await button(page, 'Play').click();
  await eventually(() => position(page)).toBe(784);
  await button(page, 'Play').click();
  await eventually(() => position(page)).toBeLessThan(400);
});

test('a weight changed by the arrow keys changes the map; Restore puts everything back', async () => {
  const { page } = await opened();
  const image = Array.from({ length: 784 }, (_, i) => (Math.abs((i % 28) - 14) < 3 ? 1 : 0));
  const map = () =>
    page.evaluate(
      (pixels) => window.receptive.activations(Float32Array.from(pixels)).then((layers) => [...layers[0]!.values]),
      image,
    );
  const before = await map();
  const weight = page.getByRole('slider', { name: 'Weight in row 3, column 3', exact: true });
  const value = Number(await weight.getAttribute('aria-valuenow'));
  await weight.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await eventually(async () => Number(await weight.getAttribute('aria-valuenow'))).toBeGreaterThan(value);
  await eventually(map).not.toEqual(before);
  await button(page, 'Vertical edge').click();
  await eventually(async () => Number(await weight.getAttribute('aria-valuenow'))).toBe(0);
  await eventually(() => lens(page).innerText()).toMatch(agreement);
  await button(page, 'Restore').click();
  await eventually(map).toEqual(before);
});

test('after Reset there is nothing of a hand left to restore', async () => {
  const { page } = await opened();
  const weight = page.getByRole('slider', { name: 'Weight in row 3, column 3', exact: true });
  await weight.focus();
  await page.keyboard.press('ArrowUp');
  await button(page, 'Restore').waitFor();
  await openDrawer(page, 'Settings');
  await page.getByRole('combobox', { name: 'Reset to', exact: true }).selectOption('random');
  await button(page, 'Reset').click();
  await button(page, 'Restore').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Reset to', exact: true }).waitFor({ state: 'hidden' });
});

test('without a drawing the filter is there all the same, and an example is one press away', async () => {
  const { page, complaints } = await opened();
  await button(page, 'Clear').click();
  await lens(page).getByText('Draw a digit: the filter needs something to slide over.').waitFor();
  await page.getByRole('img', { name: 'Weights for Input', exact: true }).waitFor();
  await page.getByRole('img', { name: 'Input', exact: true }).click();
  await lens(page).getByRole('button', { name: 'C3', exact: true }).click();
  await eventually(() => pinned(page)).toMatch(/^C3 map 1, row 6, column 6:/);
  const focused = () => page.evaluate(() => document.activeElement?.role);
  expect(await focused()).toBe('tabpanel');
  expect(await page.getByRole('img', { name: /^Weights for S2 map/ }).count()).toBe(6);
  await button(page, 'Put a 3 on the paper').click();
  await slider(page, 'Position').waitFor();
  expect(await focused()).toBe('tabpanel');
  expect(complaints).toEqual([]);
});

test('where nothing can be compared, the layers that can are named: those of the open network', async () => {
  const { page } = await opened();
  await page.getByRole('radio', { name: 'Compare', exact: true }).click();
  await page.getByRole('img', { name: 'S2 map 1', exact: true }).click();
  await lens(page)
    .getByText(/^S2 is no C layer.* Pin a unit of C1 or C3\.$/)
    .waitFor();
  await chooseNetwork(page, { label: 'Net-1 (1989)' });
  await lens(page)
    .getByText(/Net-1.* has no C layer with more than one position/)
    .waitFor();
  await chooseNetwork(page, { label: 'LeNet (modern)' });
  await eventually(() => statusNumber(page, 'Weights')).toBe(61_706);
});

test('dragging a weight up makes it larger', async () => {
  const { page } = await opened();
  const weight = page.getByRole('slider', { name: 'Weight in row 2, column 2', exact: true });
  const value = Number(await weight.getAttribute('aria-valuenow'));
  // To its middle, once it stands still.
  await weight.hover();
  const box = (await weight.boundingBox())!;
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 40, { steps: 5 });
  await page.mouse.up();
  await eventually(async () => Number(await weight.getAttribute('aria-valuenow'))).toBeGreaterThan(value);
});

test('side by side: 25 weights shared, 19,600 local and 614,656 full in one map of C1', async () => {
  const { page } = await opened();
  await page.getByRole('radio', { name: 'Compare', exact: true }).click();
  for (const [name, count] of [
    ['Full', '614,656'],
    ['Local', '19,600'],
    ['Shared', '25'],
  ] as const) {
    const column = lens(page).getByRole('region', { name, exact: true });
    await eventually(() => column.locator('dd').last().innerText()).toBe(count);
  }
});

test('the playground slides over a picture that is opened, and its sliders stop at what fits', async () => {
  const { page, complaints } = await opened();
  await page.getByRole('radio', { name: 'Playground', exact: true }).click();
  // A BMP of 12×10 pixels, all black: 24 bits, no compression, bottom up.
  const bmp = Buffer.alloc(54 + 12 * 10 * 3);
  bmp.write('BM');
  bmp.writeUInt32LE(bmp.length, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(12, 18);
  bmp.writeInt32LE(10, 22);
  bmp.writeUInt16LE(1, 26);
  bmp.writeUInt16LE(24, 28);
  await page.getByLabel('Open a picture …').setInputFiles({ name: 'black.bmp', mimeType: 'image/bmp', buffer: bmp });
  await eventually(() => lens(page).innerText()).toContain('(10 + 2·0 − 3) / 1⌋ + 1 = 8');
  await slider(page, 'Dilation').fill('4');
  await slider(page, 'Kernel').fill('7');
  await eventually(async () => 4 * (Number(await slider(page, 'Kernel').inputValue()) - 1) + 1).toBeLessThanOrEqual(10);
  await button(page, 'Identity').click();
  await page.getByLabel('Open a picture …').setInputFiles({
    name: 'words.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  });
  await eventually(() => page.getByRole('alert').allInnerTexts()).toContainEqual(expect.stringContaining('words.png'));
  await button(page, 'Back to the drawing').click();
  await eventually(() => lens(page).innerText()).toContain('(28 + 2·0');
  expect(complaints).toEqual([]);
});

test('the average of ten numbers follows its weights', async () => {
  const { page } = await opened();
  await page.getByRole('radio', { name: 'Weight', exact: true }).click();
  const average = page.getByRole('status', { name: 'Weighted average', exact: true });
  await eventually(() => average.innerText()).toBe('(6·3 + 3·4 + 1·2) / 10 = 3.2');
  await slider(page, 'Weight of 2').fill('10');
  await eventually(() => average.innerText()).toBe('(6·3 + 3·4 + 10·2) / 19 = 2.63');
});

/** Drops a picture of 90×60, a black bar on white, on an element. */
const dropPicture = (page: Page, on: string, type: 'image/png' | 'image/jpeg'): Promise<void> =>
  page.evaluate(
    async ([selector, kind]) => {
      const canvas = new OffscreenCanvas(90, 60);
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'white';
      context.fillRect(0, 0, 90, 60);
      context.fillStyle = 'black';
      context.fillRect(40, 10, 10, 40);
      const transfer = new DataTransfer();
      transfer.items.add(new File([await canvas.convertToBlob({ type: kind })], 'bar', { type: kind }));
      for (const name of ['dragover', 'drop'])
        document
          .querySelector(selector)!
          .dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [on, type] as const,
  );

test('a picture dropped on the tab is slid over, one dropped elsewhere becomes the drawing', async () => {
  const { page, complaints } = await opened();
  await dropPicture(page, 'section[aria-label="Lens"] h2', 'image/png');
  await eventually(() => page.getByRole('radio', { name: 'Playground', exact: true }).isChecked()).toBe(true);
  // 90×60 becomes 64×43.
  await eventually(() => lens(page).innerText()).toContain('(43 + 2·0 − 3) / 1⌋ + 1 = 41');
  await button(page, 'Back to the drawing').click();
  await eventually(() => lens(page).innerText()).toContain('(28 + 2·0');
  await dropPicture(page, 'section[aria-label="Stage"] h2', 'image/png');
  await page.getByText('The picture is on the paper as 28×28.').waitFor();
  await eventually(() => lens(page).innerText()).toContain('(28 + 2·0');
  expect(complaints).toEqual([]);
});

test('a photograph that is no PNG opens in the playground wherever it is dropped', async () => {
  const { page } = await opened();
  await page.getByRole('tab', { name: 'Count', exact: true }).click();
  await dropPicture(page, 'section[aria-label="Stage"] h2', 'image/jpeg');
  await eventually(() => lens(page).innerText()).toContain('(43 + 2·0 − 3) / 1⌋ + 1 = 41');
  await page.getByText('The picture is now in Slide’s playground, in grey.').waitFor();
});

test('above half a million parameters, which the page does not hold, the two agree as well', async () => {
  const { page, complaints } = await opened('&layers=C1-full');
  const { parameterCount } = buildNetwork(withConnectivity(PRESETS.lenet, 'full', 'C1'));
  expect(parameterCount).toBeGreaterThan(500_000);
  await eventually(() => statusNumber(page, 'Weights')).toBe(parameterCount);
  await eventually(() => lens(page).innerText()).toMatch(agreement);
  await page.getByRole('img', { name: 'C3 map 5', exact: true }).click();
  await eventually(() => pinned(page)).toContain('C3 map 5');
  await page.mouse.move(5, 5);
  await eventually(() => lens(page).innerText()).toMatch(agreement);
  expect(complaints).toEqual([]);
});

test('a step is saved as a table, and printed as a sheet with empty boxes and, on a second page, the answers', async () => {
  const { page } = await opened();
  // What the test before had open may still be there.
  await eventually(() => statusNumber(page, 'Weights')).toBe(buildNetwork(PRESETS.lenet).parameterCount);
  await eventually(() => pinned(page)).toMatch(/^C1 map 3, row 8, column 15:/);
  const group = page.getByRole('group', { name: 'This step, to take along' });
  const table = await savedBy(page, group.getByRole('button', { name: 'CSV' }));
  expect(table.name).toBe('step-C1-3-8-15.csv');
  const lines = String(table.bytes).trim().split('\r\n');
  expect(lines[0]).toBe(',map,row,column,input,weight,product');
  expect(lines.filter((line) => line.startsWith('term,')).length).toBe(25);
  // Whoever prints asks for a device: here it is a file.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await group.getByRole('button', { name: 'Print a worksheet' }).click();
  const sheet = page.locator('[data-worksheet]');
  await sheet.waitFor({ state: 'attached' });
  expect(await sheet.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  const cells = (heading: string) =>
    page
      .getByRole('heading', { name: heading, exact: true })
      .locator('xpath=..')
      .locator('table')
      .nth(2)
      .locator('td')
      .allInnerTexts();
  expect(await cells('One step of a convolution')).toEqual(Array.from({ length: 25 }, () => ''));
  expect((await cells('One step of a convolution: answers')).every((answer) => /^[-−]?\d+\.\d\d$/.test(answer))).toBe(
    true,
  );
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await sheet.waitFor({ state: 'detached' });
});
