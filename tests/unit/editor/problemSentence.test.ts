/** What does not fit is said with what was typed. */
import { beforeAll, expect, test } from 'vitest';
import { check } from '../../../src/editor/check';
import { edited } from '../../../src/editor/draft';
import { problemSentence } from '../../../src/editor/problemSentence';
import { pairFromText } from '../../../src/editor/typed';
import { loadWholeLanguage, textIn } from '../../../src/i18n/languages';
import { PRESETS } from '../../../src/network';

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
