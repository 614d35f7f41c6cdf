/** The pen in the hand and on the keys. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lift, press, restingPen, type KeyboardPen } from '../../../src/paper/keyboardPen';
import { PaperHand, type Tool } from '../../../src/paper/pen';
import { pointOn } from '../../../src/ui/sheetPointer';
import { drawingHistory, lendDrawing } from '../../../src/store/actions/drawing';
import { initialState, useStore } from '../../../src/store/state/store';
import { pointerEvent, sheet, SHEET_SIDE, windowThatHears } from '../../support/pointers';

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

describe('by pointer', () => {
  const page = windowThatHears();
  const drawn = () => useStore.getState().drawing.map(({ points }) => points.map(({ x, y }) => [x, y]));
  const send = (type: string, x: number, more?: Partial<PointerEvent>) =>
    page.dispatchEvent(pointerEvent(type, x * SHEET_SIDE, SHEET_SIDE / 2, more));

  test('a sheet that cannot capture the pointer draws all the same, and again', () => {
    const hand = new PaperHand();
    const paper = sheet(() => {
      throw new DOMException('no such pointer', 'NotFoundError');
    });
    for (const from of [0, 0.5]) {
      hand.down(pointerEvent('pointerdown', from * SHEET_SIDE, SHEET_SIDE / 2), paper, 'pen');
      send('pointermove', from + 0.25);
      send('pointerup', from + 0.25);
      send('pointermove', 0.9);
    }
    const line = (from: number) => [
      [from, 0.5],
      [from + 0.25, 0.5],
    ];
    expect(drawn()).toEqual([line(0), line(0.5)]);
  });

  test('what a second finger takes back is no step of the history, and a lent drawing lies there again', () => {
    const hand = new PaperHand();
    const lent = [{ width: 0.1, points: [{ x: 0.5, y: 0.5 }] }];
    lendDrawing(lent);
    const touch = (pointerId: number) =>
      hand.down(
        pointerEvent('pointerdown', 10, 10, { pointerId, pointerType: 'touch', isPrimary: pointerId === 1 }),
        sheet(),
        'pen',
      );
    touch(1);
    send('pointermove', 0.5, { pointerType: 'touch' });
    touch(2);
    expect(useStore.getState().drawing).toBe(lent);
    expect(drawingHistory.getState().past).toEqual([]);
    send('pointermove', 0.7, { pointerType: 'touch' });
    send('pointerup', 0.7, { pointerType: 'touch' });
    expect(useStore.getState().drawing).toBe(lent);
  });

  test('the eraser end of a pen rubs out, with whatever tool', () => {
    const hand = new PaperHand();
    hand.down(pointerEvent('pointerdown', 0, SHEET_SIDE / 2), sheet(), 'pen');
    send('pointermove', 1);
    send('pointerup', 1);
    const end = { pointerId: 2, pointerType: 'pen', button: 5, buttons: 32 };
    hand.down(pointerEvent('pointerdown', SHEET_SIDE / 2, SHEET_SIDE / 2, end), sheet(), 'pen');
    send('pointerup', 0.5, end);
    expect(drawn()).toHaveLength(2);
  });
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
