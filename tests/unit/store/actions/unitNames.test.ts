/** Units by name: by map, row and column, or by number where a unit is alone in its map. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage, textIn } from '../../../../src/i18n/languages';
import { buildNetwork, PRESETS, unitAt } from '../../../../src/network';
import { mapName, unitInMap, unitName } from '../../../../src/store/actions/unitNames';

const { layers } = buildNetwork(PRESETS.lenet);
const [c1, output] = [layers[0]!, layers.at(-1)!];
const inC1 = unitAt(c1.output, 7, 14, 2);

beforeAll(() => Promise.all([loadLanguage('en'), loadLanguage('zh')]));

describe('in English', () => {
  const text = textIn('en');
  test('of a map', () => {
    expect(mapName(text, c1, 2)).toBe('C1 map 3');
    expect(unitName(text, c1, inC1)).toBe('C1 map 3, row 8, column 15');
  });
  test('alone', () => {
    expect(mapName(text, output, 1)).toBe('Output unit 2');
    expect(unitName(text, output, 1)).toBe('Output unit 2');
    expect(unitInMap(text, output, 1)).toBe('Output map 2, row 1, column 1');
  });
});

test('in Chinese', () => {
  const text = textIn('zh');
  expect(unitName(text, output, 1)).toBe('Output 第 2 个单元');
  expect(unitInMap(text, c1, inC1)).toBe('C1 特征图 3，第 8 行第 15 列');
});
