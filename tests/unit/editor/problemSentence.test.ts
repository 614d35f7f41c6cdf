/** What does not fit is said with what was typed. */
import { beforeAll, expect, test } from 'vitest';
import { everyMap } from '../../../src/editor/connectionTable';
import { check } from '../../../src/editor/check';
import { edited } from '../../../src/editor/draft';
import { problemSentence } from '../../../src/store/actions/problemSentence';
import { pairFromText } from '../../../src/editor/typed';
import { loadWholeLanguage, textIn } from '../../../src/i18n/languages';
import { PRESETS, type LayerSpec, type NetworkSpec } from '../../../src/network';

beforeAll(async () => {
  await loadWholeLanguage('en');
  await loadWholeLanguage('zh');
});

function said(typed: string, language: 'en' | 'zh' = 'en'): string {
  const change = { kernel: pairFromText(typed) };
  const { problem } = check(edited(PRESETS.lenet, { type: 'change', layer: 0, change }));
  return problemSentence(problem!, textIn(language), { kernel: typed });
}

test('a number that is no size of a kernel, what is no number, and an empty field', () => {
  expect(said('-3')).toBe('C1: kernel must be a whole number of at least 1, not −3.');
  expect(said('3.5')).toBe('C1: kernel must be a whole number of at least 1, not 3.5.');
  expect(said('5×0')).toBe('C1: kernel must be a whole number of at least 1, not 0.');
  expect(said('five')).toBe('C1: kernel must be a whole number of at least 1, not “five”.');
  expect(said(' ')).toBe('C1: kernel must be a whole number of at least 1, not nothing.');
  expect(said('-3', 'zh')).toBe('C1：卷积核必须是不小于 1 的整数，而不是−3。');
  expect(said('3个', 'zh')).toBe('C1：卷积核必须是不小于 1 的整数，而不是“3个”。');
});

test('what is too much, and what a table or a dilation makes of it, in both languages', () => {
  const { lenet } = PRESETS;
  const sentences = (draft: NetworkSpec): string[] =>
    (['en', 'zh'] as const).map((language) => problemSentence(check(draft).problem!, textIn(language)));
  expect(sentences(edited(lenet, { type: 'change', layer: 0, change: { maps: 5000 } }))).toEqual([
    'Up to C1 the network would have 3,920,784 units; here it can have 2,000,000 at most.',
    '到 C1 为止，网络将有 3,920,784 个单元，此处最多 2,000,000 个。',
  ]);
  expect(sentences(edited(lenet, { type: 'change', layer: 0, change: { maps: 1e9 } }))).toEqual([
    'C1: maps can be at most 262,144 here, not 1,000,000,000.',
    'C1：特征图数在此最多为 262,144，而不是 1,000,000,000。',
  ]);
  expect(sentences(edited(lenet, { type: 'change', layer: 0, change: { connectivity: 'full', maps: 60 } }))).toEqual([
    'Up to C1 the network would have 36,926,400 parameters; here it can have 32,000,000 at most.',
    '到 C1 为止，网络将有 36,926,400 个参数，此处最多 32,000,000 个。',
  ]);
  expect(
    sentences(edited(lenet, { type: 'change', layer: 2, change: { table: everyMap(16, 6).with(1, [2, 2]) } })),
  ).toEqual([
    'C3: in its connection table map 1 reads map 2 twice (both counted from 0). Once is enough.',
    'C3：连接表中图 1 读取了图 2 两次（均从 0 起编号），一次即可。',
  ]);
  const pooled: LayerSpec = { kind: 'pooling', name: 'S7', combine: 'max', kernel: 2, dilation: 2, padding: 1 };
  expect(sentences({ ...lenet, layers: lenet.layers.toSpliced(6, 0, pooled) })).toEqual([
    'S7: with a dilation of 2, some windows would pass an input of 1 on both sides and see nothing but padding. Make the dilation or the padding smaller.',
    'S7：膨胀为 2 时，有的窗口会从两侧越过大小为 1 的输入，只看到填充。请减小膨胀或填充。',
  ]);
  const many = Array.from({ length: 70 }, (_, n): LayerSpec => ({ ...pooled, name: `P${n}`, kernel: 1, padding: 0 }));
  expect(sentences({ ...lenet, layers: [...many, ...lenet.layers] })).toEqual([
    'The network has 77 layers; here it can have 64 at most.',
    '网络有 77 层，此处最多 64 层。',
  ]);
});
