/** What is put aside as the page is left: taken back once, strokes and pictures alike, and nothing that is neither. */
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../../src/digits/strokes';
import { coloursOf, setColours } from '../../../../src/store/actions/colours';
import { drawingHistory, drawingOfPicture, lendDrawing, pictureOn } from '../../../../src/store/actions/drawing';
import { leaveDrawing, takeLeftDrawing } from '../../../../src/store/persistence/leftDrawing';

function shelf(room = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const stroke: Drawing = [
  {
    width: 0.09,
    points: [
      { x: 0.1, y: 0.2 },
      { x: 0.3, y: 0.4, pressure: 0.5 },
    ],
  },
];

beforeEach(() => drawingHistory.setState({ past: [], future: [], lent: null }));

describe('a drawing that is left', () => {
  test('comes back once', () => {
    const place = shelf();
    leaveDrawing(stroke, place);
    expect(takeLeftDrawing(place)).toEqual(stroke);
    expect(takeLeftDrawing(place)).toBeNull();
  });

  test('comes back as the picture that it was, number for number', () => {
    const place = shelf();
    const image = Float32Array.from({ length: 784 }, (_, i) => Math.fround(i / 783));
    leaveDrawing(drawingOfPicture(image), place);
    expect(pictureOn(takeLeftDrawing(place)!)).toEqual(image);
  });

  test('comes back in its colours', () => {
    const place = shelf();
    const colours = Float32Array.from({ length: 3 * 224 * 224 }, (_, i) => 1 - (i % 256) / 255);
    const image = new Float32Array(784).fill(0.5);
    setColours(image, colours);
    leaveDrawing(drawingOfPicture(image), place);
    expect(coloursOf(pictureOn(takeLeftDrawing(place)!)!)).toEqual(colours);
  });

  test('that the page lent is not the person’s', () => {
    const place = shelf();
    lendDrawing(stroke);
    leaveDrawing(stroke, place);
    expect(takeLeftDrawing(place)).toEqual([]);
  });

  test('without room leaves nothing, not an older one either', () => {
    const place = shelf(200);
    leaveDrawing(stroke, place);
    leaveDrawing(drawingOfPicture(new Float32Array(784)), place);
    expect(takeLeftDrawing(place)).toBeNull();
  });
});

test('whatever else lies there is nothing', () => {
  const place = shelf();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      place.setItem('receptive.drawing', text);
      expect(takeLeftDrawing(place)).toBeNull();
      expect(place.kept.size).toBe(0);
    }),
    { numRuns: 2000 },
  );
});
