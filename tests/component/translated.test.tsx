/** Words that change after a page translator has put its own elements in their place. */
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from 'zustand';
import { keepTextUnderTranslators } from '../../src/ui/translated';
import { show } from '../support/component';

let end: () => void;
beforeEach(() => {
  useCount.setState({ count: 1 });
  end = keepTextUnderTranslators(document);
});
afterEach(() => end());

const useCount = create(() => ({ count: 1 }));

function Words(): ReactNode {
  const { count } = useCount();
  return (
    <p data-testid="words">
      <b>C1</b> sees {count} pixels{count > 1 && ' in all'} <i>here</i>
      {count > 2 ? 'last' : <u>other</u>}
    </p>
  );
}

/** As translators do: in the place of each text an element with other words, or an element around it. */
const TRANSLATORS: Readonly<Record<string, (text: Text) => void>> = {
  'in the place of each text': (text) => {
    const font = document.createElement('font');
    font.append(Object.assign(document.createElement('font'), { textContent: text.data.toUpperCase() }));
    text.replaceWith(font);
  },
  'around each text': (text) => {
    const font = document.createElement('font');
    text.before(font);
    font.append(text);
  },
};

function translate(element: Element, one: (text: Text) => void): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) if (text.data.trim() !== '') one(text);
}

test.each(Object.entries(TRANSLATORS))(
  'an element %s: what React writes, adds and takes away is seen',
  async (_, one) => {
    const { locator } = await show(<Words />);
    const words = locator.getByTestId('words').element();
    const plain = () => words.textContent!.toLowerCase();
    for (const [count, said] of [
      [2, 'c1 sees 2 pixels in all hereother'],
      [3, 'c1 sees 3 pixels in all herelast'],
      [1, 'c1 sees 1 pixels hereother'],
    ] as const) {
      translate(words, one);
      // The observer has its turn before anything else happens.
      await Promise.resolve();
      useCount.setState({ count });
      await expect.poll(plain).toBe(said);
    }
  },
);
