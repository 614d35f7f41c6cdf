/** Which way of training is kept, by what each has cost. */
import { expect, test } from 'vitest';
import { FasterWay, type Way } from '../../../../src/engine/wasm/twoCores/fasterWay';

/** Slices of 12 ms for so long, where each way does so many images a millisecond; answers with the ways that they went. */
function train(ways: FasterWay, milliseconds: number, speed: Record<Way, number>, size = 32): Way[] {
  const went: Way[] = [];
  for (let spent = 0; spent < milliseconds; spent += 12) {
    const way = ways.next(size);
    ways.took(12 * speed[way], 12);
    went.push(way);
  }
  return went;
}

const share = (went: readonly Way[]): number => went.filter((way) => way === 'both').length / went.length;

test('one core until both have been tried, by turns', () => {
  const ways = new FasterWay();
  const went = train(ways, 600, { one: 10, both: 18 });
  expect(went[0]).toBe('one');
  expect(share(went)).toBeGreaterThan(0.4);
  expect(share(went)).toBeLessThan(0.6);
  expect(ways.kept).toBe('one');
});

test.each([
  ['both cores where they gain', { one: 10, both: 18 }, 'both'],
  ['one where a second gains too little', { one: 10, both: 10.5 }, 'one'],
  ['one where a second is in the way', { one: 10, both: 6 }, 'one'],
] as const)('%s', (_, speed, kept) => {
  const ways = new FasterWay();
  train(ways, 1000, speed);
  expect(ways.kept).toBe(kept);
  expect(new Set(train(ways, 10_000, speed))).toEqual(new Set([kept]));
});

test('the first rounds, in which code warms up, do not count', () => {
  const ways = new FasterWay();
  train(ways, 216, { one: 10, both: 1 });
  train(ways, 1000, { one: 10, both: 18 });
  expect(ways.kept).toBe('both');
});

test('where the second core is taken by others, it is noticed, and when it is free again', () => {
  const ways = new FasterWay();
  train(ways, 1000, { one: 10, both: 18 });
  train(ways, 17_000, { one: 10, both: 8 });
  expect(ways.kept).toBe('one');
  expect(share(train(ways, 17_000, { one: 10, both: 18 }))).toBeLessThan(0.2);
  expect(ways.kept).toBe('both');
});

test('another size of batch is tried anew; the smaller last batch of an epoch is none', () => {
  const ways = new FasterWay();
  train(ways, 1000, { one: 10, both: 18 });
  for (let epoch = 0; epoch < 20; epoch++) {
    expect(train(ways, 12, { one: 10, both: 18 }, 7)).toEqual(['both']);
    expect(new Set(train(ways, 120, { one: 10, both: 18 }))).toEqual(new Set(['both']));
  }
  train(ways, 1000, { one: 10, both: 6 }, 4);
  expect(ways.kept).toBe('one');
});
