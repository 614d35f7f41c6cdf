/** The tour as a visitor takes it, by keyboard alone: every question guessed at and answered by doing on the page, in both languages. */
import type { Browser, ElementHandle, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commonMessages } from '../../src/i18n/areas/common';
import { learnMessages } from '../../src/i18n/areas/learn';
import { recordingMessages } from '../../src/i18n/areas/recording';
import { menuMessages } from '../../src/i18n/areas/menu';
import { shellMessages } from '../../src/i18n/areas/shell';
import { shiftMessages } from '../../src/i18n/areas/shift';
import { slideMessages } from '../../src/i18n/areas/slide';
import { tourMessages } from '../../src/i18n/areas/tour';
import type { Language } from '../../src/i18n/messages';
import type { Question } from '../../src/tour/question';
import { findViolations } from '../support/axe';
import { connect, opened, visit } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

const messages = {
  ...commonMessages,
  ...learnMessages,
  ...recordingMessages,
  ...menuMessages,
  ...shellMessages,
  ...shiftMessages,
  ...slideMessages,
  ...tourMessages,
};

/** The page, its controls by the names they have in its language. */
class Visitor {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}
  name = (id: keyof typeof messages): string => messages[id][this.language];
  button = (id: keyof typeof messages): Locator => this.page.getByRole('button', { name: this.name(id), exact: true });
  get strip(): Locator {
    return this.page.getByRole('region', { name: this.name('shell.tour'), exact: true });
  }
  /** Begins with the first of the questions. */
  async begin(): Promise<void> {
    await this.button('shell.questions').press('Enter');
    await this.page
      .getByRole('list', { name: this.name('shell.questions') })
      .getByRole('button')
      .first()
      .press('Enter');
  }
  /** What is asked for, or, once it has been done, what was to be seen. */
  get sentence(): Locator {
    return this.strip.getByRole('status').first();
  }
  /** Waits until the question is asked. */
  asked(question: Question['name']): Promise<void> {
    return this.sentence.getByText(pieceOf(this.name(`tour.${question}.do`))).waitFor();
  }
  get guessed(): Locator {
    return this.strip.getByRole('status', { name: this.name('tour.guess'), exact: true });
  }
  /** Any guess: the first of the choices, or a number. */
  async guess(): Promise<void> {
    const form = this.strip.getByRole('form', { name: this.name('tour.guess'), exact: true });
    await form.waitFor();
    const number = form.getByRole('spinbutton');
    if (await number.count()) {
      await number.fill('12');
      await number.press('Enter');
    } else await form.getByRole('button').first().press('Enter');
    await this.guessed.waitFor();
  }
  /** The control that the tour marks. */
  get marked(): Locator {
    return this.page.locator('[data-tour-here]');
  }
  /**
   * A recording that went on would do what the next question asks of the visitor. It may end by itself meanwhile; what is at
   * its end is looked at in tests/page/learn.test.ts.
   */
  async stopRecording(): Promise<void> {
    const stop = this.button('recording.stop');
    await stop.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
    await stop.waitFor({ state: 'detached' });
    // The steps that it had begun are over, and shown.
    await this.button('common.pause').waitFor({ state: 'detached' });
  }
}

/** In either language, 0 before the first; runs in the page. */
const stepCount = (): number =>
  Number(
    document.querySelector('[aria-label="Step count"], [aria-label="步数"]')?.textContent.replaceAll(',', '') ?? 0,
  );

/** What a visitor does for each question, in the tour's order. */
const DOINGS: readonly (readonly [Question['name'], (visitor: Visitor) => Promise<void>])[] = [
  ['unit', ({ marked }) => marked.press('Enter')],
  ['field', ({ marked }) => marked.press('Enter')],
  ['shared', ({ marked, name }) => marked.getByRole('button', { name: name('slide.next') }).press('Enter')],
  ['untie', ({ marked, name }) => marked.getByRole('radio', { name: name('common.local') }).press(' ')],
  [
    'drift',
    async ({ page, marked, button }) => {
      // Another question may have trained before.
      const before = await page.evaluate(stepCount);
      await marked.press('Enter');
      await button('common.pause').waitFor();
      await expect.poll(() => page.evaluate(stepCount)).toBeGreaterThanOrEqual(before + 20);
      await button('common.pause').press('Enter');
    },
  ],
  ['tie', ({ marked, name }) => marked.getByRole('radio', { name: name('common.shared') }).press(' ')],
  ['pooling', ({ marked }) => marked.press('Enter')],
  ['kernels', ({ marked }) => marked.getByRole('slider').first().press('PageUp')],
  ['averaged', ({ marked }) => marked.press('Enter')],
  ['bias', ({ marked, name }) => marked.getByRole('radio', { name: name('common.local') }).press(' ')],
  [
    'copies',
    async ({ page, name, button }) => {
      await page.getByRole('combobox', { name: name('learn.label') }).selectOption('8');
      await button('learn.next').press('Enter');
      // Until the worker has answered, the lesson is the one before.
      await page.getByText('−ln p(8)').waitFor();
      for (let stage = 1; stage < 3; stage++) await button('learn.next').press('Enter');
      await button('learn.apply').press('Enter');
    },
  ],
  ['same', ({ marked }) => marked.press('Enter')],
  ['byHand', ({ marked }) => marked.press('Enter')],
  ['moved', ({ page, name }) => page.getByRole('slider', { name: name('shift.rows') }).press('ArrowRight')],
  ['effective', ({ marked }) => marked.press('Enter')],
];

/** What of an element is in sight, 0 … 1: within the window, and nothing over it. */
const sight = (place: Locator): Promise<number> =>
  place.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const points = Array.from({ length: 64 }, (_, at) => [
      left + ((at % 8) + 0.5) * (width / 8),
      top + (Math.floor(at / 8) + 0.5) * (height / 8),
    ]);
    const seen = points.filter(([x, y]) => {
      const found = document.elementFromPoint(x!, y!);
      return found !== null && (element.contains(found) || found.contains(element));
    });
    return seen.length / points.length;
  });

/** Whether all of the tour is to be seen without scrolling in its place. */
const fits = (tour: Element): boolean => {
  const { scrollHeight, clientHeight } = document.getElementById('tour')!;
  return scrollHeight <= clientHeight && tour.getBoundingClientRect().bottom <= innerHeight;
};

/** With the weights, which lie over it to be taken hold of. */
const pictureOf = (page: Page, name: string): Locator =>
  page.locator(':has(> canvas)', { has: page.getByRole('img', { name }) });

/** What a question is about, where that is a picture of the lens beside the control. */
const ABOUT: Partial<Record<Question['name'], (visitor: Visitor) => Locator>> = {
  unit: ({ page, name }) => pictureOf(page, name('slide.picture')),
  kernels: ({ page, name }) => pictureOf(page, name('slide.picture')),
  averaged: ({ page, name }) => pictureOf(page, name('slide.picture')),
  bias: ({ page, name }) => pictureOf(page, name('slide.picture')),
};

/** The longest piece of a sentence of the catalogue that no value changes. */
function pieceOf(sentence: string): string {
  let pieces = sentence;
  // From the inside out: what a value chooses may hold values itself.
  for (let before = ''; before !== pieces;) {
    before = pieces;
    pieces = pieces.replaceAll(/\{[^{}]*\}/g, '\n');
  }
  const [longest] = pieces.split('\n').toSorted((one, other) => other.length - one.length);
  return longest!.trim();
}

/** Nothing that is asked here looks at how good the network becomes. */
const FEW = 'digit=3&generated=100';

// Backwards, no question finds what those before it have made. A projector has the least room for question, control and answer.
test.each([
  ['en', 'on a projector, in order', { width: 1024, height: 768 }, DOINGS.map((_, at) => at)],
  ['zh', 'the last first', { width: 1440, height: 900 }, DOINGS.map((_, at) => at).toReversed()],
] as const)(
  'every question, %s, %s: brought there, guessed, done, seen',
  { timeout: 600_000 },
  async (language, _, viewport, order) => {
    const { page, complaints } = await visit(browser, `lang=${language}&${FEW}`, { bypassCSP: true, viewport });
    const visitor = new Visitor(page, language);
    const question = page.getByRole('combobox', { name: visitor.name('tour.choose'), exact: true });
    const next = visitor.button('tour.next');
    await visitor.begin();
    for (const [turn, at] of order.entries()) {
      const [name, doing] = DOINGS[at]!;
      if (turn > 0 && at === order[turn - 1]! + 1) await next.press('Enter');
      else if (turn > 0 || at > 0) await question.selectOption(String(at + 1));
      await visitor.asked(name);
      // Whoever goes on is brought there.
      await visitor.button('tour.again').waitFor();
      await expect.poll(() => visitor.strip.evaluate(fits), { message: `room to ask ${name}` }).toBe(true);
      await visitor.guess();
      await visitor.marked.waitFor();
      const control =
        name === 'copies' ? page.getByRole('combobox', { name: visitor.name('learn.label') }) : visitor.marked;
      for (const place of [control, ABOUT[name]?.(visitor)])
        if (place) await expect.poll(() => sight(place), { message: `in sight of ${name}: ${place}` }).toBe(1);
      await doing(visitor);
      const seen = visitor.name(`tour.${name}.seen`);
      await expect.poll(() => visitor.sentence.innerText(), { timeout: 120_000 }).toContain(pieceOf(seen));
      await visitor.stopRecording();
      await visitor.guessed.getByText(pieceOf(visitor.name('tour.guessed'))).waitFor();
      expect(await visitor.sentence.innerText()).not.toMatch(/[{}]|NaN|undefined/);
      await expect.poll(() => visitor.strip.evaluate(fits), { message: `room to answer ${name}` }).toBe(true);
      // The other language changes nothing of the page but its words.
      if (language === 'en') {
        // What stands around is looked at once, and in tests/page/accessibility.test.ts.
        const places = turn === 0 ? {} : { within: '#tour, [role=tabpanel], [data-tour-here]' };
        expect(await findViolations(page, places)).toEqual([]);
      }
      await expect.poll(() => new URL(page.url()).searchParams.get('tour')).toBe(String(at + 1));
    }
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test('focus comes to the strip and goes back; Escape ends it, and the page before can be had again', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&lens=count');
  const visitor = new Visitor(page, 'en');
  const weights = () =>
    page.evaluate(async () =>
      (await window.receptive.weights()).map(({ values }) => values.reduce((sum, value) => sum + value, 0)),
    );
  const before = await weights();
  await visitor.begin();
  await expect.poll(() => visitor.strip.evaluate((strip) => strip === document.activeElement)).toBe(true);
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await visitor.asked('field');
  await page.getByRole('combobox', { name: 'Question of the tour' }).selectOption('8');
  await visitor.asked('kernels');
  // From then on the tour watches what one does.
  await visitor.button('tour.again').waitFor();
  await visitor.marked.getByRole('slider').first().press('PageUp');
  await expect.poll(() => visitor.sentence.innerText()).toMatch(/You changed 1 of 6/);
  await visitor.strip.press('Escape');
  await expect.poll(() => visitor.strip.count()).toBe(0);
  await expect.poll(() => page.locator(':focus').innerText()).toBe('Questions');
  await expect.poll(() => visitor.marked.count()).toBe(0);
  expect(await page.getByRole('tab', { name: 'Slide', exact: true }).getAttribute('aria-selected')).toBe('true');
  expect(await weights()).not.toEqual(before);
  await visitor.button('tour.back').press('Enter');
  await expect.poll(weights).toEqual(before);
  // The worker has the weights before the page shows the state that they belong to.
  await page.getByRole('tab', { name: 'Count', exact: true, selected: true }).waitFor();
  await page.close();
});

test('a link sends a question; the list leads to any other; Back comes back', async () => {
  const { page } = await visit(browser, 'lang=en&tour=3');
  const visitor = new Visitor(page, 'en');
  await visitor.strip.getByRole('heading', { name: /why 122,304 against 156/ }).waitFor();
  await page.getByRole('combobox', { name: 'Question of the tour' }).selectOption('15');
  await visitor.asked('effective');
  await page.goBack();
  await visitor.asked('shared');
  await page.close();
});

test('of two questions chosen in a hurry the page is brought to the second, and what the first sets up answers neither', async () => {
  const { page } = await visit(browser, `lang=en&tour=1&${FEW}`);
  const visitor = new Visitor(page, 'en');
  const question = page.getByRole('combobox', { name: 'Question of the tour' });
  for (const name of ['tie', 'drift'] as const)
    await question.selectOption(String(DOINGS.findIndex(([other]) => other === name) + 1));
  await visitor.button('tour.again').waitFor();
  await visitor.asked('drift');
  await visitor.guess();
  // Had the first arrived after it, the guess would be gone.
  await DOINGS.find(([name]) => name === 'drift')![1](visitor);
  await expect.poll(() => visitor.sentence.innerText()).toContain(pieceOf(visitor.name('tour.drift.seen')));
  await visitor.guessed.getByText(pieceOf(visitor.name('tour.guessed'))).waitFor();
  await page.close();
});

test('a lesson without the place of an answer says so, and one without the tour has none', async () => {
  const { page } = await visit(browser, 'lang=en&tour=11&hide=lens-learn');
  const visitor = new Visitor(page, 'en');
  await page.getByText(visitor.name('tour.leftOut')).waitFor();
  expect(await visitor.button('tour.go').isDisabled()).toBe(true);
  await page.goto(page.url().replace('hide=lens-learn', 'hide=tour'));
  await opened(page);
  expect(await visitor.button('shell.questions').count()).toBe(0);
  expect(await visitor.strip.count()).toBe(0);
  await page.close();
});

test('on a phone the strip stands above the dock, and what it leads to is in sight', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&tour=7', { viewport: { width: 390, height: 844 } });
  const visitor = new Visitor(page, 'en');
  await visitor.button('tour.go').click();
  await visitor.button('tour.again').waitFor();
  await visitor.marked.waitFor();
  const [strip, train] = await Promise.all(
    [visitor.strip, page.getByRole('button', { name: 'Train', exact: true })].map((place) => place.elementHandle()),
  );
  // All three in one moment: the page is still scrolling.
  const inOrder = () =>
    visitor.marked.evaluate(
      (marked, [above, below]) => {
        const [here, stripHere, trainHere] = [marked, above!, below!].map((place) => place.getBoundingClientRect());
        return here!.top > 0 && here!.bottom <= stripHere!.top && stripHere!.bottom <= trainHere!.top;
      },
      [strip as ElementHandle<HTMLElement>, train as ElementHandle<HTMLElement>] as const,
    );
  await expect.poll(inOrder).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

test('on a phone what the tour leads to comes into sight, also where one guesses before it is there', async () => {
  const { page } = await visit(browser, 'lang=en&digit=3&tour=3', { viewport: { width: 390, height: 844 } });
  const visitor = new Visitor(page, 'en');
  let send = (): void => undefined;
  const guessed = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/*.js', async (route) => {
    await guessed;
    await route.continue();
  });
  await visitor.button('tour.go').click();
  await visitor.guess();
  expect(await visitor.marked.count()).toBe(0);
  send();
  await visitor.marked.waitFor();
  await expect.poll(() => sight(visitor.marked)).toBe(1);
  await page.close();
});

test.each(['tie', 'same'] as const)('%s, from a fresh page, whose scene is set first', async (name) => {
  const at = DOINGS.findIndex(([other]) => other === name);
  const { page, complaints } = await visit(browser, `lang=en&tour=${at + 1}&generated=100`);
  const visitor = new Visitor(page, 'en');
  await visitor.asked(name);
  await visitor.button('tour.go').press('Enter');
  await visitor.button('tour.again').waitFor();
  await visitor.marked.waitFor({ timeout: 120_000 });
  await DOINGS[at]![1](visitor);
  await expect
    .poll(() => visitor.sentence.innerText(), { timeout: 120_000 })
    .toContain(pieceOf(visitor.name(`tour.${name}.seen`)));
  expect(complaints).toEqual([]);
  await page.close();
});
