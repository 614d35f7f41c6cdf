/** What is on the paper and the way back: one step a movement, and one change of the store a frame. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  beginStroke,
  clearDrawing,
  drawingHistory,
  endStroke,
  eraseAt,
  extendStroke,
  drawingOfPicture,
  isEmpty,
  isUntouched,
  lendDrawing,
  loadDrawing,
  loadPicture,
  ownDrawing,
  redo,
  restoreDrawing,
  undo,
} from '../../../../src/store/actions/drawing';
import { initialState, useStore } from '../../../../src/store/state/store';

let frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
vi.stubGlobal('cancelAnimationFrame', (frame: number) => (frames[frame - 1] = () => undefined));

function frame(): void {
  const due = frames;
  frames = [];
  for (const callback of due) callback();
}

const drawing = () => useStore.getState().drawing;

function stroke(y: number): void {
  beginStroke({ x: 0.2, y }, 0.08);
  extendStroke([{ x: 0.8, y }]);
  endStroke();
}

beforeEach(() => {
  endStroke();
  frames = [];
  useStore.setState(initialState, true);
  drawingHistory.setState({ past: [], future: [], lent: null });
});

describe('a stroke', () => {
  test('changes the store once a frame, whatever the number of events', () => {
    const changes = vi.fn();
    const unsubscribe = useStore.subscribe((state) => state.drawing, changes);
    beginStroke({ x: 0.2, y: 0.5 }, 0.08);
    for (let i = 0; i < 9; i++) extendStroke([{ x: 0.3 + i * 0.05, y: 0.5 }]);
    expect(changes).not.toHaveBeenCalled();
    frame();
    expect(changes).toHaveBeenCalledTimes(1);
    expect(drawing()[0]!.points).toHaveLength(10);
    unsubscribe();
  });

  test('is there when the pen is lifted, without waiting for a frame', () => {
    stroke(0.5);
    expect(drawing()).toHaveLength(1);
    expect(useStore.getState().image).not.toBeNull();
  });

  test('never changes a drawing that was shown before', () => {
    beginStroke({ x: 0.2, y: 0.5 }, 0.08);
    frame();
    const shown = drawing();
    extendStroke([{ x: 0.4, y: 0.5 }]);
    frame();
    expect(shown[0]!.points).toHaveLength(1);
    expect(drawing()[0]!.points).toHaveLength(2);
  });
});

describe('history', () => {
  test('one step a stroke, back and forth', () => {
    stroke(0.3);
    stroke(0.6);
    const both = drawing();
    undo();
    expect(drawing()).toHaveLength(1);
    undo();
    expect(drawing()).toEqual([]);
    expect(useStore.getState().image).toBeNull();
    undo();
    redo();
    redo();
    expect(drawing()).toBe(both);
    redo();
    expect(drawing()).toBe(both);
  });

  test('on either way the page tells of what lies on the paper then', () => {
    const told = () => useStore.getState().happened?.kind;
    stroke(0.3);
    undo();
    expect(told()).toBe('cleared');
    redo();
    expect(told()).toBe('drew');
    clearDrawing();
    undo();
    expect(told()).toBe('drew');
  });

  test('a new stroke ends the way forward', () => {
    stroke(0.3);
    undo();
    stroke(0.6);
    expect(drawingHistory.getState().future).toEqual([]);
  });

  test('clearing can be undone; clearing an empty paper is nothing', () => {
    clearDrawing();
    expect(drawingHistory.getState().past).toHaveLength(0);
    stroke(0.3);
    clearDrawing();
    expect(drawing()).toEqual([]);
    undo();
    expect(drawing()).toHaveLength(1);
  });

  test('a whole movement of the eraser is one step, and one that touched nothing is none', () => {
    stroke(0.5);
    eraseAt({ x: 0.1, y: 0.1 }, { x: 0.1, y: 0.1 }, 0.05);
    endStroke();
    expect(drawingHistory.getState().past).toHaveLength(1);
    eraseAt({ x: 0.5, y: 0.3 }, { x: 0.5, y: 0.45 }, 0.05);
    eraseAt({ x: 0.5, y: 0.45 }, { x: 0.5, y: 0.7 }, 0.05);
    endStroke();
    expect(drawing()).toHaveLength(2);
    expect(drawingHistory.getState().past).toHaveLength(2);
    undo();
    expect(drawing()).toHaveLength(1);
  });

  test('undo in the middle of a stroke takes that stroke back', () => {
    stroke(0.3);
    beginStroke({ x: 0.2, y: 0.6 }, 0.08);
    undo();
    expect(drawing()).toHaveLength(1);
    extendStroke([{ x: 0.9, y: 0.9 }]);
    frame();
    expect(drawing()).toHaveLength(1);
  });
});

describe('a lent drawing', () => {
  const lent = [{ width: 0.08, points: [{ x: 0.5, y: 0.5 }] }];

  test('makes way for the first stroke, and does not come back', () => {
    lendDrawing(lent);
    stroke(0.3);
    expect(drawing()).toHaveLength(1);
    expect(drawing()[0]).not.toBe(lent[0]);
    undo();
    expect(drawing()).toEqual([]);
  });

  test('is not the person’s own, as long as it lies there', () => {
    lendDrawing(lent);
    expect(ownDrawing(drawing())).toEqual([]);
    stroke(0.3);
    expect(ownDrawing(drawing())).toBe(drawing());
  });

  test('an example that was asked for stays under the stroke', () => {
    loadDrawing(lent);
    stroke(0.3);
    expect(drawing()).toHaveLength(2);
  });
});

describe('an image of a data set', () => {
  const image = Float32Array.from({ length: 784 }, (_, i) => (i === 400 ? 1 : 0));

  test('lies on the paper as it is, and makes way for the first stroke; undo brings it back', () => {
    loadPicture(image);
    expect(useStore.getState().image).toBe(image);
    expect(isEmpty(drawing())).toBe(false);
    stroke(0.5);
    expect(drawing()).toHaveLength(1);
    expect(useStore.getState().image).not.toBe(image);
    undo();
    expect(useStore.getState().image).toBe(image);
    undo();
    expect(useStore.getState().image).toBeNull();
  });

  test('can be cleared, and is not touched by the eraser', () => {
    loadPicture(image);
    eraseAt({ x: 0.4, y: 0.4 }, { x: 0.6, y: 0.6 }, 0.3);
    endStroke();
    expect(useStore.getState().image).toBe(image);
    clearDrawing();
    expect(useStore.getState().image).toBeNull();
    undo();
    expect(useStore.getState().image).toBe(image);
  });

  test('that was restored is something on the paper, though it has no history', () => {
    expect(isUntouched()).toBe(true);
    restoreDrawing(drawingOfPicture(image));
    expect(isUntouched()).toBe(false);
  });
});
