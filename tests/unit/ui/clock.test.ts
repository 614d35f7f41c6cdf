/** The clock neither drifts nor depends on the frame rate, and nothing runs away. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, glideAt, positionAt, POSITIONS_PER_SECOND, type Clock } from '../../../src/ui/clock';

const started = (count: number): Clock => advance({ exact: 0, last: null }, { kind: 'play', now: 0, count });

test('the position after some time is the same whatever the frames were', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }), (frames) => {
      let clock = started(100_000);
      let now = 0;
      for (const frame of frames) {
        now += frame;
        clock = advance(clock, { kind: 'frame', now, count: 100_000, speed: 16 });
      }
      expect(clock.exact).toBeCloseTo((now / 1000) * POSITIONS_PER_SECOND * 16, 6);
    }),
  );
});

test('a long gap counts as a quarter of a second', () => {
  const clock = advance(started(1000), { kind: 'frame', now: 60_000, count: 1000, speed: 4 });
  expect(positionAt(clock)).toBe(4);
});

test('it stops on the last position, and Play begins anew from there', () => {
  let clock = started(3);
  for (let now = 250; now <= 2000; now += 250) clock = advance(clock, { kind: 'frame', now, count: 3, speed: 1 });
  expect(clock).toEqual({ exact: 2, last: null });
  expect(advance(clock, { kind: 'frame', now: 9000, count: 3, speed: 1 })).toBe(clock);
  expect(advance(clock, { kind: 'play', now: 9000, count: 3 })).toEqual({ exact: 0, last: 9000 });
});

test('a jump goes on from where it lands, within the positions there are', () => {
  const clock = advance(started(10), { kind: 'jump', position: 7, count: 10 });
  expect(positionAt(advance(clock, { kind: 'frame', now: 250, count: 10, speed: 1 }))).toBe(8);
  expect(positionAt(advance(clock, { kind: 'jump', position: 99, count: 10 }))).toBe(9);
});

test('the window stands, then travels all the way', () => {
  expect(glideAt({ exact: 4.5, last: 0 })).toBe(0);
  expect(glideAt({ exact: 4.8, last: 0 })).toBeCloseTo(0.5);
  expect(glideAt({ exact: 4.9999999, last: 0 })).toBeCloseTo(1);
});
