/** The sentence about what was last done: for every event, in both languages, with its numbers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage, textIn } from '../../../../src/i18n/languages';
import { LANGUAGES } from '../../../../src/i18n/messages';
import { sceneSentence, sentenceOf, type Numbers, type Sentence } from '../../../../src/stage/focus/sentence';
import type { Scene } from '../../../../src/store/actions/firstMinute';
import type { Happening } from '../../../../src/store/state/state';

beforeAll(async () => {
  for (const language of LANGUAGES) await loadLanguage(language);
});

const NUMBERS: Numbers = {
  network: 'LeNet-5 (1998)',
  layers: 7,
  parameters: 60_000,
  start: 'learned',
  layer: 'C1',
  learned: 122_304,
  shared: 156,
  untied: true,
  several: true,
  reconnected: null,
  taps: 25,
  far: 0.29,
  places: 784,
  inputs: 1024,
  steps: 100,
  still: 312,
  spread: '0.0021',
  answered: true,
  digit: 3,
  probability: '98%',
  unit: 'C1 map 3, row 8, column 15',
  value: '−0.910',
  height: 5,
  width: 5,
  distorted: true,
  rows: 2,
  columns: -3,
};

const inWords = (language: 'en' | 'zh', { id, values, next }: Sentence): string => {
  const text = textIn(language);
  return [text(id, values).trim(), ...(next ? [text(next)] : [])].join(' ');
};
const said = (language: 'en' | 'zh', happened: Happening | null, numbers: Partial<Numbers> = {}): string =>
  inWords(language, sentenceOf(happened, { ...NUMBERS, ...numbers }));
const CONNECTED = { kind: 'connected', from: 'shared', to: 'local', layers: [] } as const;

describe.each([
  [
    CONNECTED,
    { reconnected: { was: 'shared', is: 'local' } },
    'The picture did not change. But now each of 784 places keeps its own copy. Train, and see whether they stay alike.',
    '784',
  ],
  [
    CONNECTED,
    { reconnected: { was: 'local', is: 'shared' }, learned: 156 },
    'One filter again: the mean of its 784 copies. C1 learns 156 numbers.',
    '156',
  ],
  [
    CONNECTED,
    { reconnected: { was: 'shared', is: 'full' }, learned: 4_821_600 },
    'The picture did not change. But now each of 784 units weighs all 1,024 inputs: 4,821,600 numbers in C1, not 156.',
    '4,821,600',
  ],
  [
    CONNECTED,
    { reconnected: { was: 'full', is: 'local' } },
    'Each of 784 units keeps the weights of its own window alone: 122,304 numbers in C1.',
    '122,304',
  ],
  [CONNECTED, {}, 'Nothing changed: it was connected so before.', '没有变化'],
  [
    CONNECTED,
    { reconnected: { was: 'shared', is: 'local' }, several: false, layer: 'C5' },
    'C5 has one position: full, local and shared are the same there.',
    '只有一个位置',
  ],
  [{ kind: 'trained' }, { steps: 0 }, 'Training begins.', '训练'],
  [
    { kind: 'trained' },
    {},
    'After 100 steps the copies differ by 0.0021. Where no ink fell they have not moved: 312 of 784. Move the digit to where none has learned, or share again.',
    '312',
  ],
  [
    { kind: 'trained' },
    { still: null },
    'After 100 steps the copies differ by 0.0021. Move the digit to where none has learned, or share again.',
    '0.0021',
  ],
  [
    { kind: 'trained' },
    { untied: false, steps: 1 },
    'After one step there is still one filter: what it learned at one place of C1, it knows at all 784.',
    '1 步',
  ],
  [{ kind: 'trained' }, { several: false, steps: 3 }, 'LeNet-5 (1998) has taken 3 training steps.', '3 步'],
  [{ kind: 'reset' }, { learned: 156 }, 'Back at the start: no step taken, 156 numbers in C1.', '156'],
  [{ kind: 'drew' }, {}, 'The network reads this as 3, 98% sure.', '98%'],
  [
    { kind: 'drew' },
    { untied: false },
    'The network reads this as 3, 98% sure. One filter made the whole map: give each place its own.',
    '让每处各有一份',
  ],
  [{ kind: 'drew' }, { probability: null }, 'The network reads this as 3.', '3'],
  [{ kind: 'drew' }, { untied: false, several: false, probability: null }, 'The network reads this as 3.', '3'],
  [{ kind: 'drew' }, { digit: null, answered: false }, 'You drew: the network is about to answer.', '网络'],
  [{ kind: 'drew' }, { digit: null }, 'You drew: what the network answers is no number.', '不是数'],
  [{ kind: 'cleared' }, {}, 'The paper is empty. Draw a digit: every map answers.', '空'],
  [{ kind: 'pinned' }, {}, 'C1 map 3, row 8, column 15 sees 5×5 of the input and answers −0.910.', '5×5'],
  [
    { kind: 'pinned' },
    { value: null, unit: 'Input, row 3, column 4' },
    'Input, row 3, column 4: lit is every unit that sees it.',
    '单元',
  ],
  [
    { kind: 'moved' },
    {},
    'The drawing is moved 2 rows down and 3 columns to the left.',
    '向下移了 2 行，向左移了 3 列',
  ],
  [{ kind: 'moved' }, { rows: 0, columns: 1 }, 'The drawing is moved 1 column to the right.', '向右移了 1 列'],
  [{ kind: 'moved' }, { rows: -1, columns: 0 }, 'The drawing is moved 1 row up.', '向上移了 1 行'],
  [{ kind: 'moved' }, { rows: 0, columns: 0 }, 'The drawing is turned, scaled or bent where it stands.', '旋转'],
  [{ kind: 'moved' }, { distorted: false }, 'The drawing is back where it was drawn.', '原处'],
  [{ kind: 'opened' }, {}, 'LeNet-5 (1998): 7 layers and 60,000 numbers that were learned. Draw a digit.', '60,000'],
  [
    { kind: 'opened' },
    { start: 'drawn' },
    'LeNet-5 (1998): 7 layers and 60,000 numbers, none of them learned yet. Draw a digit.',
    '还没有学过',
  ],
  [{ kind: 'opened' }, { start: 'elsewhere' }, 'LeNet-5 (1998): 7 layers and 60,000 numbers. Draw a digit.', '个数。'],
  [null, {}, 'Draw a digit, or point at a unit: every picture here answers.', '画一个数字'],
] as const satisfies readonly (readonly [Happening | null, Partial<Numbers>, string, string])[])(
  '%j %j',
  (happened, numbers, english, chinese) => {
    test('in English', () => expect(said('en', happened, numbers)).toBe(english));
    test('in Chinese', () => {
      const sentence = said('zh', happened, numbers);
      expect(sentence).toContain(chinese);
      expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    });
    test('two lines of 22 px at most', () => expect(said('en', happened, numbers).length).toBeLessThan(180));
  },
);

describe.each([
  ['draws', 'A 3 is being drawn. One filter of 25 weights is going to read it.'],
  ['slides', 'The same 25 weights, place after place: each gives one pixel of the map.'],
  ['invites', 'One filter has answered at all 784 places. Draw over the 3: it answers at once.'],
  ['unties', 'Your drawing, and still the same 25 weights. Give each place its own: the button at the top.'],
  ['learns', 'The picture did not change. But now each of 784 places keeps its own copy. Will they stay alike?'],
  [
    'moves',
    'After 100 steps they differ where digits had ink; 312 of 784 have not moved at all. And if the digit comes there?',
  ],
  ['ties', 'The copies that see it now have moved 29% as far as those where it was. Share again.'],
  ['told', 'One filter again: what it learns at one place, it knows at all 784. The questions lead on.'],
] as const satisfies readonly (readonly [Scene, string])[])('the first minute, %s', (scene, english) => {
  test('in English', () => expect(inWords('en', sceneSentence(scene, NUMBERS))).toBe(english));
  test('in Chinese, with the same numbers', () => {
    const numbers = (sentence: string) => sentence.match(/\d[\d.]*/g)?.toSorted();
    const sentence = inWords('zh', sceneSentence(scene, NUMBERS));
    expect(numbers(sentence)).toEqual(numbers(english.replaceAll(/\.(?= |$)/g, '')));
  });
});
