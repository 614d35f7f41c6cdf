/** The digits of 1989 in a real IndexedDB: none is written over, whatever lies there already and whichever tab writes. */
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';

const NAME = 'receptive-hand1989';
const digit = (label: number) => ({ label, drawing: [{ width: 0.1, points: [{ x: 0.5, y: 0.5 }] }] });

let tabs = 0;

/** A tab of its own: the module once more. */
async function tab() {
  const address = `../../src/store/actions/hand1989.ts?tab=${++tabs}`;
  const page = (await import(/* @vite-ignore */ address)) as typeof import('../../src/store/actions/hand1989');
  await page.load1989();
  return { ...page, labels: () => page.useHand1989.getState().written.map(({ label }) => label) };
}

async function stored(): Promise<readonly unknown[]> {
  const raw = await openDB(NAME);
  const records = await raw.getAll('written');
  raw.close();
  return records;
}

beforeEach(() => deleteDB(NAME, { blocked: () => undefined }));

test('a damaged record among them stays, and the next digit takes the place of none', async () => {
  const first = await tab();
  for (const label of [0, 1, 2]) await first.write1989(digit(label));
  const raw = await openDB(NAME);
  await raw.put('written', { label: 'x' }, 1);
  raw.close();
  const later = await tab();
  expect(later.labels()).toEqual([0, 2]);
  await later.write1989(digit(3));
  expect(await stored()).toEqual([digit(0), { label: 'x' }, digit(2), digit(3)]);
  await later.undo1989();
  await later.undo1989();
  expect(await stored()).toEqual([digit(0), { label: 'x' }]);
});

test('two tabs write side by side, and each sees the other’s', async () => {
  const [one, other] = [await tab(), await tab()];
  await Promise.all([one.write1989(digit(0)), other.write1989(digit(1))]);
  expect(await stored()).toHaveLength(2);
  await expect.poll(() => one.labels().toSorted()).toEqual([0, 1]);
  await expect.poll(() => other.labels().toSorted()).toEqual([0, 1]);
});
