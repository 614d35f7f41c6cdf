/**
 * `npm run picture`: draws a digit on the built page, pins a unit of C3, and keeps what is seen as the picture of the README;
 * then the worksheet of a unit of C1, as it is printed, as that of docs/teachers.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { exampleDrawing } from '../src/digits/examples';
import { withServedPage } from './servedPage';

const folder = resolve(import.meta.dirname, '../docs');
mkdirSync(folder, { recursive: true });
await withServedPage(async ({ browser, address }) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?lang=en&theme=light&lens=slide`);
  await page.evaluate(() => window.receptive.ready);
  const box = (await page
    .getByRole('application', { name: 'Drawing' })
    .or(page.getByRole('img', { name: 'Drawing' }))
    .boundingBox())!;
  for (const { points } of exampleDrawing(3, 1)) {
    const places = points.map(({ x, y }) => [box.x + x * box.width, box.y + y * box.height] as const);
    await page.mouse.move(...places[0]!);
    await page.mouse.down();
    for (const place of places) await page.mouse.move(...place);
    await page.mouse.up();
  }
  await page.getByRole('img', { name: 'C3 map 5', exact: true }).click();
  await page.mouse.move(720, 20);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: resolve(folder, 'receptive.png') });

  await page.evaluate(() => window.receptive.setPin({ layer: 'C1', map: 3, row: 8, column: 15 }));
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await page.getByRole('button', { name: 'Print a worksheet' }).click();
  await page.locator('[data-worksheet]').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  // A sheet of A4 without its margins, 182 mm across; its lower part is empty.
  await page.setViewportSize({ width: 688, height: 460 });
  await page.screenshot({ path: resolve(folder, 'pictures/worksheet.png') });
});
