/** The pen in the hand and on the keys. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lift, press, restingPen, type KeyboardPen } from '../../../src/paper/keyboardPen';
import type { Tool } from '../../../src/paper/pen';
import { pointOn } from '../../../src/ui/sheetPointer';
import { drawingHistory } from '../../../src/store/actions/drawing';
import { initialState, useStore } from '../../../src/store/state/store';

vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => undefined);

beforeEach(() => {
  useStore.setState(initialState, true);
  drawingHistory.setState({ past: [], future: [], lent: null });
});

test('a place on the screen becomes a place on the paper; only pens tell their pressure', () => {
  const box = { left: 100, top: 50, width: 200, height: 200 };
  const event = { clientX: 150, clientY: 200, pressure: 0.7 };
  expect(pointOn(box, { ...event, pointerType: 'mouse' })).toEqual({ x: 0.25, y: 0.75 });
  expect(pointOn(box, { ...event, pointerType: 'pen' })).toEqual({ x: 0.25, y: 0.75, pressure: 0.7 });
});

describe('by keyboard', () => {
  const keys = (names: readonly string[], tool: Tool = 'pen', from: KeyboardPen = restingPen): KeyboardPen =>
    names.reduce((pen, key) => press(pen, key, false, tool) ?? pen, from);

  test('Space, arrows, Space draws a stroke', () => {
    keys([' ', 'ArrowDown', 'ArrowDown', 'ArrowRight', ' ']);
    const { drawing } = useStore.getState();
    expect(drawing).toHaveLength(1);
    const { points } = drawing[0]!;
    expect(points).toHaveLength(4);
    expect(points[0]).toEqual(restingPen.at);
    expect(points[3]!.x).toBeGreaterThan(points[0]!.x);
    expect(points[3]!.y).toBeGreaterThan(points[0]!.y);
  });

  test('arrows alone draw nothing', () => {
    keys(['ArrowDown', 'ArrowLeft']);
    expect(useStore.getState().drawing).toEqual([]);
  });

  test('the cross stays on the paper', () => {
    const pen = keys(Array.from({ length: 100 }, () => 'ArrowUp'));
    expect(pen.at.y).toBe(0);
  });

  test('Shift makes smaller steps', () => {
    const far = press(restingPen, 'ArrowRight', false, 'pen')!.at.x - restingPen.at.x;
    const near = press(restingPen, 'ArrowRight', true, 'pen')!.at.x - restingPen.at.x;
    expect(near).toBeGreaterThan(0);
    expect(near).toBeLessThan(far / 2);
  });

  test('the eraser rubs out where it is set down', () => {
    const pen = keys([' ', 'ArrowDown', 'ArrowDown', ' ']);
    lift(keys([' ', 'ArrowUp', 'ArrowUp'], 'eraser', pen));
    expect(useStore.getState().drawing).toEqual([]);
  });

  test('other keys are left to the page', () => {
    expect(press(restingPen, 'Tab', false, 'pen')).toBeNull();
    expect(press(restingPen, 'Escape', false, 'pen')).toBeNull();
  });
});
