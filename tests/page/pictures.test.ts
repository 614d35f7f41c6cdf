/**
 * Pictures of the gallery's frames, and of the page's focus row, against those kept in `references`. Only what a machine's fonts cannot move is compared:
 * canvases without their words, and drawings without theirs. `UPDATE_REFERENCES=1` keeps the pictures as they are now.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type Shown } from '../../src/gallery/frames';
import { focusMessages } from '../../src/i18n/areas/focus';
import { connect, goWithin, openAbout, visit } from '../support/browser';
import { answered, frameNamed, openFrame } from '../support/gallery';
import { canvasesIn, difference, drawingOf, settled, type Png } from '../support/pictures';
import { atRest } from '../support/rest';

const REFERENCES = join(import.meta.dirname, 'references');
/** What came out where it should not have; git leaves this folder out. */
const FOUND = join(import.meta.dirname, '__screenshots__');
const UPDATE = process.env.UPDATE_REFERENCES === '1';
/** A stage whose columns have moved by two pixels comes to 0.05; the same one rasterized with a GPU process and without, to 0.006. */
const MOST_DIFFERENT = 0.003;
/** From the first picture to the last that is looked at. */
const MOST_MILLISECONDS = 30_000;

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

interface Subject {
  /** Of the file. */
  readonly name: string;
  readonly frame: string;
  readonly read: (page: Page) => Promise<Png>;
  readonly theme?: 'light' | 'dark';
  readonly size?: { readonly width: number; readonly height: number };
  readonly before?: (page: Page) => Promise<void>;
}

/** By the place of the page that they show: one frame after another, of which only the first costs a start. */
const pages = new Map<Shown, Page>();

/** The subject's frame, before anything is done to it. */
async function show({ frame: name, theme = 'light', size }: Subject): Promise<Page> {
  const frame = frameNamed(name);
  const { width, height } = size ?? frame;
  const open = pages.get(frame.shown);
  // What is pointed at stands in no address.
  if (!open || frame.weight) {
    const { page } = await openFrame(browser, frame, { theme }, { width, height });
    await open?.close();
    pages.set(frame.shown, page);
    return page;
  }
  await open.setViewportSize({ width, height });
  await open.mouse.move(0, 0);
  await goWithin(open, addressOf(frame, { lang: 'en', theme }));
  await answered(open, frame);
  return open;
}

const maps = (page: Page): Promise<Png> => canvasesIn(page.getByRole('group', { name: 'Feature maps' }));
const image = (name: string | RegExp) => (page: Page) => canvasesIn(page.getByRole('img', { name }).first());
const matrix = (page: Page): Promise<Png> => canvasesIn(page.getByRole('application', { name: /^Matrix of/ }));
const seenAs = (connectivity: string) => (page: Page) =>
  page.getByRole('radiogroup', { name: 'See this layer as' }).getByRole('radio', { name: connectivity }).click();

/** What the stage has on a page of 1440×900, of 1024×768 and of 390×844. */
const SIZES = [
  ['wide', { width: 736, height: 672 }],
  ['narrow', { width: 460, height: 560 }],
  ['phone', { width: 390, height: 844 }],
] as const;

const subjects: readonly Subject[] = [
  ...SIZES.flatMap(([width, size]) =>
    (['light', 'dark'] as const).map((theme): Subject => ({
      name: `stage-${width}-${theme}`,
      frame: 'Stage, a unit of C3',
      read: maps,
      theme,
      size,
    })),
  ),
  { name: 'stage-pixel', frame: 'Stage, a pixel', read: maps },
  { name: 'stage-corner', frame: 'Stage, a corner', read: maps },
  { name: 'effective-digits', frame: 'Stage, asked effective', read: image(/mean of 1,000 test digits/) },
  { name: 'effective-drawing', frame: 'Stage, asked effective', read: image(/this drawing/) },
  {
    name: 'stage-dimmed',
    frame: 'Stage, a corner',
    read: maps,
    before: async (page) => {
      await openAbout(page);
      await page.getByRole('button', { name: 'Dim the rest' }).click();
    },
  },
  { name: 'stage-weight-shared', frame: 'Stage, a shared weight pointed at', read: maps },
  { name: 'stage-weight-local', frame: 'Stage, a local weight pointed at', read: maps },
  { name: 'stage-weight-full', frame: 'Stage, a full weight pointed at', read: maps },
  { name: 'slide-filter-light', frame: 'Lens, slide, unit', read: image(/^The window on the input/) },
  { name: 'slide-filter-dark', frame: 'Lens, slide, unit', read: image(/^The window on the input/), theme: 'dark' },
  {
    name: 'slide-stack',
    frame: 'Lens, slide, six maps',
    read: (page) => canvasesIn(page.getByRole('region', { name: 'Input maps' })),
  },
  ...(['Full', 'Local', 'Shared'] as const).map((connectivity): Subject => ({
    name: `compare-${connectivity.toLowerCase()}`,
    frame: 'Lens, slide, compare',
    read: (page) => canvasesIn(page.getByRole('region', { name: connectivity, exact: true })),
  })),
  { name: 'playground', frame: 'Lens, slide, playground', read: image(/^The window on the input/) },
  ...(['Shared', 'Full'] as const).map((connectivity): Subject => ({
    name: `matrix-${connectivity.toLowerCase()}`,
    frame: 'Lens, matrix, layer',
    read: matrix,
    before: seenAs(connectivity),
  })),
  { name: 'matrix-c3-dark', frame: 'Lens, matrix, C3', read: matrix, theme: 'dark' },
  {
    name: 'cone-alexnet',
    frame: 'Lens, count, chain',
    read: (page) => drawingOf(page.getByRole('img', { name: /^The chain in one dimension/ })),
    before: async (page) => {
      await page.getByRole('combobox', { name: 'Chain of layers' }).selectOption({ label: 'AlexNet v2, to pool5' });
      await page.getByRole('slider', { name: 'Unit', exact: true }).press('End');
    },
  },
];

test.each(subjects.map((subject) => [subject.name, subject] as const))('%s', async (name, subject) => {
  const page = await show(subject);
  await subject.before?.(page);
  await atRest(page);
  await expectPicture(page, name, () => subject.read(page));
});

/** What the whole page has room for on a desk, on a projector, and on a phone. */
const SCREENS = [
  ['desk', { width: 1440, height: 900 }],
  ['projector', { width: 1024, height: 768 }],
  ['phone', { width: 390, height: 844 }],
] as const;

test.each(['en', 'zh'] as const)(
  'the focus row of untied filters at three sizes in both themes: in %s it is the same picture',
  { timeout: 120_000 },
  async (language) => {
    const { page } = await visit(browser, `lang=${language}&digit=3&sharing=local`, {
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    // The dots stand below words, whose height is the font's.
    await page.addStyleTag({ content: 'canvas[role=img] { display: none !important }' });
    const row = page.getByRole('region', { name: focusMessages['focus.title'][language], exact: true }).last();
    for (const [screen, size] of SCREENS) {
      await page.setViewportSize(size);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        await atRest(page);
        await expectPicture(page, `focus-${screen}-${theme}`, () => canvasesIn(row));
      }
    }
    await page.close();
  },
);

/** Compares what is read with the picture of that name, or keeps it as that. */
async function expectPicture(page: Page, name: string, read: () => Promise<Png>): Promise<void> {
  let found = await settled(page, read);
  const path = join(REFERENCES, `${name}.png`);
  if (UPDATE) {
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(path, found, 'base64');
  }
  expect(existsSync(path), `${path} is kept`).toBe(true);
  const kept = readFileSync(path, 'base64');
  let share = await difference(page, found, kept);
  // What stands still may be waiting for a worker: a picture is another one when it stays so.
  const end = Date.now() + MOST_MILLISECONDS;
  while (share >= MOST_DIFFERENT && Date.now() < end) {
    found = await settled(page, read);
    share = await difference(page, found, kept);
  }
  if (share >= MOST_DIFFERENT) {
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(join(FOUND, `${name}.png`), found, 'base64');
  }
  expect(share, `share of pixels of ${name} that differ; what was found is in ${FOUND}`).toBeLessThan(MOST_DIFFERENT);
}

test('a square that has moved is told apart, one whose border was rounded otherwise is not', async () => {
  const page = await browser.newPage();
  const draw = (x: number): Promise<Png> =>
    page.evaluate((left) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 100;
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'white';
      context.fillRect(0, 0, 100, 100);
      context.fillStyle = 'black';
      context.fillRect(left, 20, 5, 5);
      return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
    }, x);
  expect(await difference(page, await draw(10), await draw(11))).toBe(0);
  // All of both squares but the columns in which they touch.
  expect(await difference(page, await draw(10), await draw(15))).toBe(40 / 10_000);
  await page.close();
});
