/** The catalogue: what is said in one language is said in the other, and both are put together alike. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { expect, test, vi } from 'vitest';
import { first, later, type MessageId } from '../../../src/i18n/catalogue';
import { loadLanguage, loadWholeLanguage, textIn } from '../../../src/i18n/languages';
import { LANGUAGES } from '../../../src/i18n/messages';

const catalogue = { ...first, ...later };
const ids = Object.keys(catalogue) as MessageId[];

/** Names of the values that a message wants. */
function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) for (const name of argumentsOf(value)) names.add(name);
  }
  return names;
}

test('a message wants no value in one language that it does not want in the other', () => {
  const differing = ids.filter((id) => {
    const [en, zh] = LANGUAGES.map((language) => [...argumentsOf(parse(catalogue[id][language]))].toSorted().join());
    return en !== zh;
  });
  expect(differing).toEqual([]);
});

/** Words that mean what another already says. One thing has one name on every panel, so these are written the other way. */
const OTHER_WORDS = {
  zh: {
    权重: '权值',
    汇聚: '池化',
    子采样: '下采样',
    扩张: '膨胀',
    滤波器: '卷积核',
    正确率: '准确率',
    批量: '批大小',
    你: '您',
    实验场: '试验场',
    参考后端: '参考实现',
    下一层: '前一层或后一层',
    下层: '前一层',
    上层: '后一层',
    页首: '页眉',
    ' %': '%',
  },
  en: { sureness: 'confidence', ' %': '%' },
} as const;

test.each(LANGUAGES)('a thing has one name in %s', (language) => {
  const found = ids.flatMap((id) =>
    Object.entries(OTHER_WORDS[language])
      .filter(([word]) => catalogue[id][language].includes(word))
      .map(([word, instead]) => `${id}: ${word} → ${instead}`),
  );
  expect(found).toEqual([]);
});

test.each(LANGUAGES)('every message of %s arrives in the built form', async (language) => {
  await loadWholeLanguage(language);
  const text = textIn(language);
  for (const id of ids) {
    const names = argumentsOf(parse(catalogue[id][language]));
    const said = text(id, Object.fromEntries([...names].map((name) => [name, 1])));
    expect(said, id).not.toMatch(/[{}]/);
    expect(said, id).not.toBe(id);
  }
});

/** Words for what a finger cannot do. */
const FOR_A_MOUSE = { en: /\b(click|hover|point at)/i, zh: /点击|单击|指向|悬停/ } as const;

test.each(LANGUAGES)('in %s nobody whose hand is a finger is told to click', async (language) => {
  await loadWholeLanguage(language);
  const text = textIn(language);
  const byHand = (id: MessageId, touch: 'yes' | 'no'): string => {
    const names = [...argumentsOf(parse(catalogue[id][language]))];
    return text(id, { ...Object.fromEntries(names.map((name) => [name, 1])), touch });
  };
  expect(ids.filter((id) => FOR_A_MOUSE[language].test(byHand(id, 'yes')))).toEqual([]);
  // Who has a mouse is told of it.
  expect(ids.filter((id) => FOR_A_MOUSE[language].test(byHand(id, 'no'))).length).toBeGreaterThan(5);
});

test('words beyond first light are fetched by who first needs one', async () => {
  vi.resetModules();
  const { loadLanguage, textIn } = await import('../../../src/i18n/languages');
  await loadLanguage('en');
  const text = textIn('en');
  expect(text('common.shared')).toBe('Shared');
  let waitedFor: unknown;
  try {
    text('lens.section.learn.race');
  } catch (thrown) {
    waitedFor = thrown;
  }
  await waitedFor;
  expect(waitedFor).toBeInstanceOf(Promise);
  expect(text('lens.section.learn.race')).toBe('Race');
});

test('numbers are grouped as the language does, whatever their size', async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
  expect(textIn('en').number(1234567)).toBe('1,234,567');
  expect(textIn('zh').number(2n ** 60n)).toBe('1,152,921,504,606,846,976');
  expect(textIn('en').number(0.126, { style: 'percent', maximumFractionDigits: 1 })).toBe('12.6%');
});

test.each(LANGUAGES)('in %s what is not a number is a dash, alone and in a sentence', async (language) => {
  await loadWholeLanguage(language);
  const text = textIn(language);
  expect([text.number(NaN), text.number(NaN, { style: 'percent' })]).toEqual(['–', '–']);
  expect([text.number(Infinity), text.number(-Infinity)]).toEqual(['∞', '-∞']);
  expect(text('notices.sessionRestored', { step: NaN })).toContain('–');
});

test('one of what people bring and keep is said as one', async () => {
  await loadWholeLanguage('en');
  const text = textIn('en');
  expect(text('dock.import.done', { count: 1, way: 'pair', column: '' })).toMatch(/^One digit imported/);
  expect(text('dock.import.images', { count: 1 })).toMatch(/^1 image read/);
  expect(text('dock.import.labels', { count: 1 })).toMatch(/^1 label read/);
  expect(text('digits.confusion.cell', { count: 1, label: 3, predicted: 5 })).toBe('1 digit 3 taken for 5');
  expect(text('notices.digitsUnreadable', { unreadable: 1 })).toMatch(/^One of your stored digits could not be read/);
  expect(text('digits.kept.added', { added: 1, known: 1, leftOut: 1, first: 4 })).toBe(
    'One drawing added; # was here already. Drawing 4 of the file could not be read and was left out.'.replace(
      '#',
      '1',
    ),
  );
  // A folder has no bytes: its name is said, and no word of the browser's.
  expect(text('dock.import.unreadable', { file: 'my folder' })).toBe('my folder could not be read.');
});
