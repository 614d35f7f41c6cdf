/** A part that failed: it alone is gone, and it is shown anew with another network, or when it is tried again. */
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../src/i18n';
import { loadLanguage } from '../../src/i18n/languages';
import { lazyPart, Part, ShownAnewWith } from '../../src/ui/Part';

let root: Root;
beforeEach(async () => {
  await loadLanguage('en');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const show = (network: string, part: ReactNode): void =>
  root.render(
    <LanguageProvider language="en">
      <ShownAnewWith value={network}>The rest. {part}</ShownAnewWith>
    </LanguageProvider>,
  );
const page = () => expect.poll(() => document.body.textContent);

test('one that fails on a network works again on the next', async () => {
  const Lens = ({ network }: { readonly network: string }): string => {
    if (network === 'odd') throw new Error('No such layer.');
    return `The lens on ${network}.`;
  };
  const shown = (network: string): void =>
    show(
      network,
      <Part name="The lens">
        <Lens network={network} />
      </Part>,
    );
  shown('odd');
  await page().toContain('The lens could not be shown');
  await page().toContain('The rest.');
  shown('lenet5');
  await page().toContain('The lens on lenet5.');
});

test('one whose code could not be fetched is fetched anew', async () => {
  const load = vi.fn<() => Promise<() => string>>();
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue(() => 'The chart.');
  const Chart = lazyPart(load);
  show('lenet5', <Chart />);
  await page().toContain('This part of the page could not be fetched');
  await page().toContain('The rest.');
  document.querySelector('button')!.click();
  await page().toContain('The chart.');
  expect(load).toHaveBeenCalledTimes(2);
});
