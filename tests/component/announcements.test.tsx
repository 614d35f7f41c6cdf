/** When a value is told: once it has been true for a second, in the language it was in, and for as long as it is read. */
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { create } from 'zustand';
import { Announcements, useAnnouncement } from '../../src/ui/Announcements';
import { show } from '../support/component';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  // What was told goes before the next test.
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
});

const useValue = create<{ readonly sentence: string | null }>(() => ({ sentence: null }));
const say = (sentence: string | null): void => useValue.setState({ sentence });

function Value(): ReactNode {
  useAnnouncement(useValue(({ sentence }) => sentence));
  return null;
}

async function open() {
  say('as it begins');
  const { container } = await show(
    <>
      <Value />
      <Announcements />
    </>,
  );
  return () => [...container.querySelectorAll('[aria-live=polite] p')].map(({ textContent }) => textContent);
}
/** What React does at once after a change, and the time that passes then. */
const after = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

test('what is true as it appears is not told, nor what changes before a second is over', async () => {
  const told = await open();
  await after(5000);
  for (let time = 0; time < 20; time++) {
    say(`value ${time}`);
    await after(900);
    expect(told()).toEqual([]);
  }
  await after(200);
  await expect.poll(told).toEqual(['value 19']);
});

test('what was told is there for a while, and what is no longer true is never told', async () => {
  const told = await open();
  await after(0);
  say('at rest');
  await after(1100);
  await expect.poll(told).toEqual(['at rest']);
  say('on the way');
  await after(500);
  say(null);
  await after(7000);
  expect(told()).toEqual(['at rest']);
  await after(2000);
  await expect.poll(told).toEqual([]);
});
