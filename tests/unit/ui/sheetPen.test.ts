/** Which pointer draws, where its line is cut, and which lines were never meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterNews,
  AT_REST,
  JUST_BEGUN,
  type LineAct,
  type PointerNews,
  type SheetPoint,
} from '../../../src/ui/sheetPen';

type Kind = 'mouse' | 'pen' | 'touch';
const at = (x: number, y = 0.5): SheetPoint => ({ x, y });
const down = (kind: Kind, id: number, time = 0, place = at(0.5), first = true): PointerNews => ({
  type: 'down',
  kind,
  id,
  time,
  at: place,
  first,
});
const move = (kind: Kind, id: number, ...through: readonly SheetPoint[]): PointerNews => ({
  type: 'move',
  kind,
  id,
  through,
});
const up = (kind: Kind, id: number): PointerNews => ({ type: 'up', kind, id });

/** The sheet's lines after all of it: what was taken back is gone. */
function linesAfter(...news: readonly PointerNews[]): readonly (readonly SheetPoint[])[] {
  const lines: SheetPoint[][] = [];
  for (const act of actsOf(news)) {
    if (act.type === 'begin') lines.push([act.at]);
    else if (act.type === 'extend') lines.at(-1)!.push(...act.through);
    else if (act.type === 'takeBack') lines.pop();
  }
  return lines;
}

function actsOf(news: readonly PointerNews[]): readonly LineAct[] {
  let state = AT_REST;
  return news.flatMap((one) => {
    const [next, acts] = afterNews(state, one);
    state = next;
    return acts;
  });
}

const [A, B, C] = [at(0.1), at(0.2), at(0.3)];

describe('a pen and a hand', () => {
  test('the pen takes over from the palm that came first, and takes back its dot', () => {
    expect(linesAfter(down('touch', 1, 0, C), down('pen', 2, 2000, A), move('touch', 1, C), move('pen', 2, B))).toEqual(
      [[A, B]],
    );
  });

  test('the palm that comes later changes nothing, and draws nothing after the pen is lifted', () => {
    expect(
      linesAfter(
        down('pen', 2, 0, A),
        down('touch', 1, 10, C),
        down('touch', 3, 20, C, false),
        move('pen', 2, B),
        up('pen', 2),
        move('touch', 1, C),
      ),
    ).toEqual([[A, B]]);
  });

  test('the pen draws while several fingers lie there', () => {
    expect(
      linesAfter(down('touch', 1), down('touch', 3, 10, C, false), down('pen', 2, 20, A), move('pen', 2, B)),
    ).toEqual([[A, B]]);
  });
});

describe('two fingers', () => {
  test('the second takes back the stroke just begun; neither draws until both are lifted', () => {
    const two = [down('touch', 1, 0, A), move('touch', 1, B), down('touch', 2, JUST_BEGUN - 1, C, false)];
    expect(linesAfter(...two, move('touch', 1, C), move('touch', 2, B), down('touch', 3, 900, B, false))).toEqual([]);
    expect(linesAfter(...two, up('touch', 1), up('touch', 2), down('touch', 4, 2000, A), move('touch', 4, B))).toEqual([
      [A, B],
    ]);
  });

  test('a stroke that has gone on for a while goes on', () => {
    expect(linesAfter(down('touch', 1, 0, A), down('touch', 2, JUST_BEGUN, C, false), move('touch', 1, B))).toEqual([
      [A, B],
    ]);
  });

  test('a gesture that the browser takes over takes back what has just begun and keeps what has not', () => {
    const cancelled = (time: number): PointerNews => ({ type: 'cancel', kind: 'touch', id: 1, time });
    expect(linesAfter(down('touch', 1, 0, A), move('touch', 1, B), cancelled(100))).toEqual([]);
    expect(linesAfter(down('touch', 1, 0, A), move('touch', 1, B), cancelled(5000))).toEqual([[A, B]]);
  });

  test('a thumb beside the sheet does not keep a finger from drawing', () => {
    expect(linesAfter(down('touch', 5, 0, A, false), move('touch', 5, B))).toEqual([[A, B]]);
  });

  test('a finger whose lifting was never heard is forgotten with the next first one', () => {
    expect(linesAfter(down('touch', 1, 0, C), down('touch', 2, 5000, A), move('touch', 2, B))).toEqual([[C], [A, B]]);
  });
});

test('a mouse whose release was never heard begins again', () => {
  expect(linesAfter(down('mouse', 1, 0, A), move('mouse', 1, B), down('mouse', 1, 9, C))).toEqual([[A, B], [C]]);
});

describe('the edge', () => {
  test('cuts a stroke, which begins again where it comes back', () => {
    expect(
      linesAfter(
        down('mouse', 1, 0, at(0.5)),
        move('mouse', 1, at(1.5)),
        move('mouse', 1, at(1.5, 0.25), at(0.5, 0.25)),
      ),
    ).toEqual([
      [at(0.5), at(1)],
      [at(1, 0.25), at(0.5, 0.25)],
    ]);
  });

  test('a step from beyond one side to beyond another leaves the stretch between, with its pressures', () => {
    const from = { x: -0.5, y: 0.25, pressure: 0 };
    const to = { x: 1.5, y: 0.25, pressure: 1 };
    expect(linesAfter(down('pen', 1, 0, from), move('pen', 1, to))).toEqual([
      [
        { x: 0, y: 0.25, pressure: 0.25 },
        { x: 1, y: 0.25, pressure: 0.75 },
      ],
    ]);
  });

  const place = fc.record({
    x: fc.double({ min: -1, max: 2, noNaN: true }),
    y: fc.double({ min: -1, max: 2, noNaN: true }),
  });
  const onEdges = fc.record({ x: fc.constantFrom(-1, 0, 0.5, 1, 2), y: fc.constantFrom(-1, 0, 0.5, 1, 2) });

  test.each([
    ['anywhere', place],
    ['on the edges and corners', onEdges],
  ])('whatever the way, %s, every line is on the sheet, begun once and ended once', (_, places) => {
    fc.assert(
      fc.property(
        places,
        fc.array(fc.array(places, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (first, moves) => {
          const acts = actsOf([
            down('mouse', 1, 0, first),
            ...moves.map((through) => move('mouse', 1, ...through)),
            up('mouse', 1),
          ]);
          let open = false;
          for (const act of acts) {
            expect(act.type === 'begin').toBe(!open);
            open = act.type !== 'end';
            const points = act.type === 'begin' ? [act.at] : act.type === 'extend' ? act.through : [];
            for (const { x, y } of points) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(false);
          // A place on the sheet is never lost.
          const drawn = new Set(
            acts.flatMap((act) => (act.type === 'begin' ? [act.at] : act.type === 'extend' ? act.through : [])),
          );
          for (const point of [first, ...moves.flat()]) {
            if (Math.min(point.x, point.y, 1 - point.x, 1 - point.y) >= 0) expect(drawn).toContain(point);
          }
        },
      ),
    );
  });
});
