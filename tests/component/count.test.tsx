/** Count by pointer and by keyboard, down to the exact numbers. */
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import Count from '../../src/lens/count';
import { setSection } from '../../src/store/actions/view';
import type { LensSection } from '../../src/store/state/state';
import { initialState, useStore } from '../../src/store/state/store';
import { show } from '../support/component';

beforeEach(() => useStore.setState(initialState));

/** Count with one of its questions open. */
async function open(section: LensSection<'count'>): Promise<Locator> {
  const shown = await show(<Count />);
  setSection('count', section);
  return shown.locator;
}
const text = (within: Locator, words: string | RegExp): Locator => within.getByText(words, { exact: true });
const button = (within: Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });

test('the pinned layer three ways, and the formula of the row that is chosen', async () => {
  const panel = await open('layer');
  const bars = panel.getByRole('group', { name: 'Parameters, layer C1' });
  for (const words of ['3,692,640', '122,304', '6 × (5×5×1 + 1)'])
    await expect.element(text(bars, words)).toBeVisible();
  await expect.element(panel.getByText('784 times more weights')).toBeVisible();
  button(panel, 'Connections').element().focus();
  await userEvent.keyboard('{Enter}');
  const connections = panel.getByRole('group', { name: 'Connections, layer C1' });
  await expect.element(connections.getByText('28 × 28 × 6 × (5×5×1 + 1)').first()).toBeVisible();
  await panel.getByRole('radio', { name: 'Network', exact: true }).click({ force: true });
  await expect.element(panel.getByRole('table').first().getByText('61,706')).toBeVisible();
});

test('the calculator: the textbook cases are one click away, the sliders move by keys', async () => {
  const panel = await open('calculator');
  await expect.element(text(panel, '100,000,000')).toBeVisible();
  await button(panel, '1,000×1,000').click();
  for (const count of ['1,000,000,000,000', '100,000,000', '100'])
    await expect.element(text(panel, count).first()).toBeVisible();
  await button(panel, /AlexNet/).click();
  await expect.element(text(panel, '34,848')).toBeVisible();
  const [image, kernel] = [/^Image/, /^Kernel/].map((name) => panel.getByRole('slider', { name }));
  kernel!.element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(panel.getByText('10 × 10 × 3 × 96').first()).toBeVisible();
  // An image smaller than the kernel limits it only as long as it is so small.
  await image!.fill('5');
  await expect.element(kernel!).toHaveValue('5');
  await image!.fill('100');
  await expect.element(kernel!).toHaveValue('10');
});

test("AlexNet's two counts, position by position", async () => {
  const panel = await open('positions');
  await button(panel, 'Next position').click();
  await expect.element(text(panel, '69,888')).toBeVisible();
  panel.getByRole('slider', { name: 'Positions' }).element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(text(panel, '105,705,600')).toBeVisible();
  await expect.element(text(panel, '34,944')).toBeVisible();
});

test("AlexNet's positions go on from where they stand, and begin anew after the last", async () => {
  const panel = await open('positions');
  const slider = panel.getByRole('slider', { name: 'Positions' });
  const play = button(panel, 'Play');
  // Every number that shows from here on.
  const shown: number[] = [];
  const input = slider.element() as HTMLInputElement;
  const changes = new MutationObserver(() => shown.push(Number(input.value)));
  changes.observe(input.closest('details')!, { subtree: true, characterData: true, childList: true });
  await slider.fill('358');
  await play.click();
  await expect.poll(() => Number(input.value)).toBeGreaterThan(358);
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(358);
  input.focus();
  await userEvent.keyboard('{End}');
  shown.length = 0;
  await play.click();
  await expect.poll(() => Math.min(...shown)).toBeLessThan(358);
  changes.disconnect();
});

test("LeNet-5's published table: every row has its tick", async () => {
  const panel = await open('published');
  await expect.element(panel.getByRole('img', { name: 'equal' }).nth(7)).toBeVisible();
  expect(panel.getByRole('img', { name: 'equal' }).elements()).toHaveLength(7 + 1);
  expect(panel.getByRole('img', { name: 'different' }).elements()).toHaveLength(0);
  await expect.element(panel.getByRole('columnheader', { name: 'Kernel', exact: true })).toBeVisible();
});

test('a number of the chain can be deleted and typed over; left empty, it is what it was', async () => {
  const panel = await open('chain');
  const kernel = panel.getByRole('spinbutton', { name: 'Kernel, layer 1', exact: true });
  const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
  (kernel.element() as HTMLInputElement).focus();
  await press('{End}{Backspace}');
  await expect.element(kernel).toHaveValue(null);
  await press('7');
  await expect.element(kernel).toHaveValue(7);
  await expect.element(panel.getByText('1 + 6×1').first()).toBeVisible();
  await press('{Backspace}');
  (kernel.element() as HTMLInputElement).blur();
  await expect.element(kernel).toHaveValue(7);
});

/** The question about chains, without the others, which are folded beside it and have numbers of their own. */
async function openChain(): Promise<Locator> {
  await open('chain');
  const unfolded = (): Element | undefined =>
    [...document.querySelectorAll('details[open]')].find((details) => details.querySelector('select'));
  await expect.poll(unfolded).toBeDefined();
  return page.elementLocator(unfolded()!);
}

/** The chain of layers that the panel knows by this name. */
const chooseChain = (panel: Locator, name: string): Promise<void> =>
  panel.getByRole('combobox', { name: 'Chain of layers' }).selectOptions(name);

test('a chain of layers, loaded and edited', async () => {
  const panel = await openChain();
  await button(panel, /three 3×3/).click();
  await expect.element(text(panel, '7').last()).toBeVisible();
  await expect.element(panel.getByText('1 + 2×1 + 2×1 + 2×1')).toBeVisible();
  await button(panel, /pooling double/).click();
  await expect
    .element(panel.getByText('If it multiplied the field instead, this chain would see 864 pixels; it sees 212.'))
    .toBeVisible();
  await chooseChain(panel, 'ResNet-50, longest path');
  for (const result of ['483', '32', '239']) await expect.element(text(panel, result).last()).toBeVisible();
  // At 224 pixels pool5 has seven units; the last one looks over the right border.
  panel.getByRole('slider', { name: 'Unit', exact: true }).element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(panel.getByText('Unit 6 sees the pixels −47 to 435, 259 of them on padding')).toBeVisible();
  await button(panel, 'Add convolution').click();
  await expect.element(text(panel, '547').last()).toBeVisible();
});

test('a chain with holes is counted by what is read, and the only unit has no neighbour', async () => {
  const panel = await openChain();
  await chooseChain(panel, 'Three 3×3, dilated 1, 2, 4');
  await expect.element(panel.getByText('They share 14 of 15 pixels.')).toBeVisible();
  for (const layer of [3, 2]) await button(panel, `Remove layer ${layer}`).click();
  const dilate = panel.getByRole('spinbutton', { name: 'Dilate, layer 1', exact: true });
  await dilate.fill('4');
  dilate.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(
      text(
        panel,
        'Unit 0 sees the pixels 0 to 8, of which it reads 3; its neighbour begins 1 further. They share none: each reads where the other has holes.',
      ),
    )
    .toBeVisible();
  panel.getByRole('slider', { name: 'Unit', exact: true }).element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(text(panel, 'Unit 7 sees the pixels 7 to 15, of which it reads 3.')).toBeVisible();
});

test('a typed number that cannot be is refused beside its field, and changes nothing', async () => {
  const panel = await openChain();
  const field = (what: string): Locator => panel.getByRole('spinbutton', { name: `${what}, layer 1`, exact: true });
  const type = async (what: string, typed: string): Promise<void> => {
    (field(what).element() as HTMLInputElement).select();
    await userEvent.keyboard(typed);
  };
  await type('Kernel', '3');
  await type('Dilate', '18');
  // 1 + 2·18 for the first layer alone.
  await expect.element(text(panel, '+36×1')).toBeVisible();
  await type('Kernel', '4097');
  await expect.element(panel.getByText('A whole number from 1 to 4,096 is needed; 3 goes on counting.')).toBeVisible();
  await expect.element(field('Kernel')).toHaveAttribute('aria-invalid', 'true');
});
