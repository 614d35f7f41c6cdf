/** Breaking text into lines. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from '../../../src/ui/wrapped';

/** Every letter is one wide. */
const letters = (text: string): number => [...text].length;

test('lines break between words, and between Chinese characters, but no sign begins or ends a line that may not', () => {
  expect(wrapped('batch 20, seed 1; pixels', 12, letters)).toEqual(['batch 20,', 'seed 1;', 'pixels']);
  expect(wrapped('批大小，学习率', 3, letters)).toEqual(['批大', '小，学', '习率']);
  expect(wrapped('训练（权值）', 3, letters)).toEqual(['训练', '（权', '值）']);
  expect(wrapped('动量 0.9，种子', 5, letters)).toEqual(['动量', '0.9，种', '子']);
});

test('a word longer than a line is broken, and nothing makes no line', () => {
  expect(wrapped('my_net_of_1989 seed', 6, letters)).toEqual(['my_net', '_of_19', '89', 'seed']);
  expect(wrapped(' ', 6, letters)).toEqual([]);
});

test('no line is too long and no letter is lost', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab 1，。（）权值;', ' ') });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 12 }), (text, width) => {
      const lines = wrapped(text, width, letters);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
    }),
  );
});
