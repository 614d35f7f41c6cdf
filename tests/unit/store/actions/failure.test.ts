/** What went wrong is said in the person's language wherever its code is known. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWholeLanguage, textIn } from '../../../../src/i18n/languages';
import { LANGUAGES } from '../../../../src/i18n/messages';
import { NetworkError, PRESETS } from '../../../../src/network';
import { failureNotice, NothingToTrainOn, reasonOf } from '../../../../src/store/actions/failure';
import { readWeightsFile } from '../../../../src/fileFormats/weightsFile';
import { WorkerDied } from '../../../../src/worker/client';
import { encodeSafetensors } from '../../../../src/fileFormats/safetensors';

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadWholeLanguage));
});

const inChinese = (error: unknown): string => reasonOf(error)(textIn('zh'));

test('a network that does not fit, as the editor says it', () => {
  const tooLarge = new NetworkError({
    code: 'tooLarge',
    layer: 'C3',
    extent: 'parameters',
    value: 40_000_000,
    limit: 32_000_000,
  });
  expect(inChinese(tooLarge)).toMatch(/^到 C3 为止，网络将有 40,000,000 个参数/);
  expect(reasonOf(tooLarge)(textIn('en'))).toMatch(/^Up to C3 the network would have 40,000,000 parameters/);
});

test('a worker that died, and what has no code in its own words, named as such', () => {
  expect(inChinese(new WorkerDied('The worker failed: x'))).toBe('负责计算的部分中途停止了。');
  expect(inChinese(new WorkerDied('No script.', 'notFetched'))).toBe('无法获取负责计算的部分，您可能已离线。');
  expect(inChinese(new RangeError('Sizes differ.'))).toBe('程序报告“Sizes differ.”。');
  expect(reasonOf('Sizes differ.')(textIn('en'))).toBe('Sizes differ.');
});

test('nothing to train on is a sentence of its own', () => {
  expect(failureNotice(new NothingToTrainOn()).message).toBe('notices.nothingToTrainOn');
});

describe('a file of weights whose description', () => {
  const file = (spec: string) => encodeSafetensors({ metadata: { spec }, tensors: [] });
  const wide = { ...PRESETS.lenet, layers: [{ ...PRESETS.lenet.layers[0]!, kernel: 99 }] };

  test.each([
    ['is not JSON', '{', { code: 'descriptionIsNotJson' }],
    ['is that of something else', '{"layers":[]}', { code: 'descriptionIsWrong', place: 'name' }],
    [
      'does not fit',
      JSON.stringify(wide),
      { code: 'networkDoesNotFit', network: { code: 'windowLargerThanInput', layer: 'C1' } },
    ],
  ])('%s is refused by its code', (_, spec, problem) => {
    expect(readWeightsFile(file(spec))).toMatchObject({ ok: false, problem });
  });

  test('fits is read on', () => {
    expect(readWeightsFile(file(JSON.stringify(PRESETS.lenet)))).toMatchObject({
      ok: false,
      problem: { code: 'tensorIsMissing' },
    });
  });
});
