/** What the focus row is about, and which unit is meant by a point on one of its pictures. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, receptiveFieldOf, unitAt, withConnectivity } from '../../../../src/network';
import { layOutFocus, type FocusLayout } from '../../../../src/stage/focus/layout';
import { marksOf } from '../../../../src/stage/focus/marks';
import { unitAtPoint } from '../../../../src/stage/focus/pointed';
import {
  filterSheet,
  focusedMap,
  focusOn,
  markedUnit,
  windowOver,
  type Focus,
} from '../../../../src/stage/focus/subject';
import { centreOf } from '../../../../src/stage/rect';

const lenet = buildNetwork(PRESETS.lenet);
const c1 = lenet.layers[0]!;
const shown = { network: lenet, parameters: null, look: null, step: 0, epoch: 0 };

const layOut = (focus: Focus, width: number): FocusLayout =>
  layOutFocus(width, Infinity, { input: focus.input, filter: filterSheet(focus), map: focus.walk });

test('the map of the pinned unit is in focus; a pixel of the input has the first layer in focus', () => {
  expect(focusedMap({ shown, pinned: { layer: 2, unit: unitAt(lenet.layers[2]!.output, 4, 5, 9) } })).toEqual([2, 9]);
  expect(focusedMap({ shown, pinned: { layer: -1, unit: 3 } })).toEqual([0, 0]);
  // Single units stand in one picture.
  expect(focusedMap({ shown, pinned: { layer: 5, unit: 30 } })).toEqual([5, 0]);
});

test('the unit under the pointer is marked where it is of the map in focus, no other', () => {
  const pinned = { layer: 0, unit: unitAt(c1.output, 3, 4, 2) };
  const hovering = (layer: number, unit: number) => markedUnit({ shown, pinned, hovered: { layer, unit } });
  expect(hovering(0, unitAt(c1.output, 9, 9, 2))).toBe(unitAt(c1.output, 9, 9, 2));
  expect(hovering(0, unitAt(c1.output, 9, 9, 3))).toBe(pinned.unit);
  expect(hovering(2, 0)).toBe(pinned.unit);
  expect(markedUnit({ shown, pinned: { layer: -1, unit: 5 * 28 + 6 }, hovered: null })).toBe(
    unitAt(c1.output, 5, 6, 0),
  );
});

test('the window that lies around a pixel is the one whose middle it is', () => {
  for (const [y, x] of [
    [0, 0],
    [7, 14],
    [27, 3],
  ] as const)
    expect(windowOver(c1, y + 0.5, x + 0.5)).toEqual([y, x]);
  const c3 = lenet.layers[2]!;
  // 5×5 without padding on 14×14: unit (3, 4) has (5, 6) in its middle; the border goes to the border's units.
  expect(windowOver(c3, 5.5, 6.5)).toEqual([3, 4]);
  expect(windowOver(c3, 0.5, 13.5)).toEqual([0, 9]);
  const s2 = lenet.layers[1]!;
  expect(windowOver(s2, 6.2, 7.9)).toEqual([3, 3]);
});

describe.each(['shared', 'local', 'full'] as const)('C1, %s', (connectivity) => {
  const network = buildNetwork(withConnectivity(PRESETS.lenet, connectivity, 'C1'));
  const focus = focusOn(network, 0, 2, 0);
  const unit = unitAt(c1.output, 8, 13, 2);

  test('the three marks of a unit lead back to it', () => {
    for (const width of [1080, 620, 358]) {
      const layout = layOut(focus, width);
      const marks = marksOf(layout, focus, unit);
      expect(unitAtPoint(focus, layout, 'map', ...centreOf(marks.unit))).toBe(unit);
      expect(unitAtPoint(focus, layout, 'filter', ...centreOf(marks.filter))).toBe(
        connectivity === 'shared' ? null : unit,
      );
      if (connectivity !== 'full') expect(unitAtPoint(focus, layout, 'input', ...centreOf(marks.window))).toBe(unit);
    }
  });

  test('the window on the input is what the unit reads', () => {
    const layout = layOut(focus, 1080);
    const { box } = receptiveFieldOf(network, 0, unit)[1]!;
    const { window } = marksOf(layout, focus, unit);
    const cell = layout.pictures.input.width / 28;
    expect((window.x - layout.pictures.input.x) / cell).toBeCloseTo(box.left);
    expect((window.y - layout.pictures.input.y) / cell).toBeCloseTo(box.top);
    expect(window.width / cell).toBeCloseTo(box.right - box.left + 1);
  });
});

test('on a stage of 1,080 px the pictures are at least 260, 370 and 340 px', () => {
  for (const connectivity of ['shared', 'local', 'full'] as const) {
    const { pictures } = layOut(focusOn(buildNetwork(withConnectivity(PRESETS.lenet, connectivity)), 0, 2, 0), 1080);
    expect(pictures.input.width).toBeGreaterThanOrEqual(260);
    expect(pictures.filter.width).toBeGreaterThanOrEqual(370);
    expect(pictures.map.width).toBeGreaterThanOrEqual(340);
  }
});

test('nothing hangs over or overlaps at any width, for any layer', () => {
  for (const preset of [PRESETS.lenet, PRESETS.lenet5, PRESETS.net5]) {
    for (const connectivity of ['shared', 'local', 'full'] as const) {
      const network = buildNetwork(withConnectivity(preset, connectivity));
      network.layers.forEach((_, index) => {
        const focus = focusOn(network, index, 0, 0);
        for (const width of [1400, 1080, 736, 620, 480, 358, 288]) {
          const { pictures, drawn, height } = layOut(focus, width);
          expect(drawn).toBeLessThan(height);
          const rects = Object.values(pictures);
          for (const one of rects) {
            expect(one.x).toBeGreaterThanOrEqual(0);
            expect(one.x + one.width).toBeLessThanOrEqual(width);
            expect(one.y + one.height).toBeLessThan(drawn);
            for (const other of rects) {
              const apart =
                one.x + one.width < other.x ||
                other.x + other.width < one.x ||
                one.y + one.height < other.y ||
                other.y + other.height < one.y;
              expect(one === other || apart).toBe(true);
            }
          }
        }
      });
    }
  }
});
