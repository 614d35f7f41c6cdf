/** The list of notices: which stay, which go by themselves, and where the focus goes. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent, type Locator } from 'vitest/browser';
import { Notices } from '../../src/header/Notices';
import { notify } from '../../src/store/actions/notices';
import { initialState, useStore } from '../../src/store/state/store';
import { show } from '../support/component';

beforeEach(() => useStore.setState(initialState));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const closing = (within: Locator): Locator => within.getByRole('button', { name: 'Close', exact: true });
const warn = (parts: string) => notify({ tone: 'warning', message: 'notices.addressIgnored', values: { parts } });

test('one that is closed leaves the focus to the next one, and the last one where it was before', async () => {
  const { locator } = await show(
    <>
      <button type="button">Before</button>
      <Notices />
    </>,
  );
  warn('lens=nothing');
  notify({ tone: 'error', message: 'notices.languageNotLoaded' });
  await expect.element(closing(locator).nth(1)).toBeVisible();
  const before = locator.getByRole('button', { name: 'Before' });
  (before.element() as HTMLElement).focus();
  (closing(locator).first().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(closing(locator)).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(before).toHaveFocus();
  expect(closing(locator).elements()).toEqual([]);
});

test('information goes by itself, a warning stays', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { locator } = await show(<Notices />);
  notify({ tone: 'information', message: 'notices.languageNotLoaded' });
  warn('lens=nothing');
  await expect.element(closing(locator).nth(1)).toBeVisible();
  vi.advanceTimersByTime(20_000);
  await expect.element(closing(locator)).toBeVisible();
  await expect.element(locator.getByText('lens=nothing')).toBeVisible();
});

test('a file that a notice offers is saved byte for byte, and the notice is done', async () => {
  const blobs: Blob[] = [];
  const saved: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { locator } = await show(<Notices />);
  const file = () => ({ name: 'network.safetensors', bytes: Uint8Array.of(3, 1, 4, 1, 5) });
  notify({ tone: 'error', message: 'notices.networkNotOpened', action: { label: 'notices.saveAsFile', file } });
  await locator.getByRole('button', { name: 'Save as a file' }).click();
  expect(saved).toEqual(['network.safetensors']);
  expect([...new Uint8Array(await blobs[0]!.arrayBuffer())]).toEqual([3, 1, 4, 1, 5]);
  await expect.element(closing(locator)).not.toBeInTheDocument();
});

test.each([
  ['zh', { message: 'notices.nothingToTrainOn' }, '没有可供训练的数字'],
  ['en', { message: 'shell.linkCopied.own', values: { network: 'Mine' } }, 'the settings, but not Mine: a link holds'],
] as const)('in %s it says %o', async (language, said, words) => {
  const { locator } = await show(<Notices />, language);
  notify({ tone: 'warning', ...said });
  await expect.element(locator.getByText(words)).toBeVisible();
});
