/** The focus where what had it goes away, or can no longer be pressed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../src/ui/keptFocus';

let end: () => void;
beforeEach(() => {
  document.body.innerHTML = '<button>one</button><p><button>two</button></p><button>three</button>';
  end = keepFocus();
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

const [ONE, TWO, THREE] = [0, 1, 2];
const button = (place: number) => document.querySelectorAll('button')[place]!;
const focused = () => expect.poll(() => document.activeElement?.textContent);

test('what follows has it next where it was taken out of the page', async () => {
  const two = button(TWO);
  two.addEventListener('click', () => two.parentElement!.remove());
  two.focus();
  two.click();
  await focused().toBe('three');
});

test('what went before has it where nothing follows', async () => {
  const three = button(THREE);
  three.addEventListener('click', () => three.remove());
  three.focus();
  three.click();
  await focused().toBe('two');
});

test('one that can no longer be pressed passes it on', async () => {
  const one = button(ONE);
  one.addEventListener('click', () => (one.disabled = true));
  one.focus();
  one.click();
  await focused().toBe('two');
});

test('a click beside everything lets go of it', async () => {
  button(TWO).focus();
  button(TWO).blur();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(document.body);
});
