/** Every notice is a sentence in both languages, whatever values come with it. */
import { beforeAll, expect, test } from 'vitest';
import type { MessageId } from '../../../../src/i18n';
import { noticeMessages } from '../../../../src/i18n/areas/notices';
import { loadLanguage, textIn } from '../../../../src/i18n/languages';
import { LANGUAGES } from '../../../../src/i18n/messages';

beforeAll(async () => {
  await Promise.all(LANGUAGES.map(loadLanguage));
});

const values = {
  message: 'A sentence.',
  network: 'LeNet-5 (1998)',
  step: 1200,
  rate: 0.05,
  lastGoodStep: 1100,
  backend: 'webgl',
  continuedOn: 'wasm',
  usedInstead: 'reference',
  reason: 'full',
  steps: 3,
  epochs: 2,
  threshold: 0.025,
  label: 4,
  unreadable: 2,
  parts: 'net=x',
  experiment: 'Race',
  share: 0.78,
  parameters: 3_000_000,
  seconds: 12,
};

test.each(LANGUAGES)('in %s', (language) => {
  const text = textIn(language);
  for (const id of Object.keys(noticeMessages) as MessageId[]) {
    const sentence = text(id, values);
    expect(sentence, id).not.toMatch(/[{}#]/);
    expect(sentence, id).not.toBe(id);
  }
});

test('numbers and choices read as they should', () => {
  const say = (id: MessageId, given: Record<string, string | number>): string => textIn('en')(id, given);
  expect(say('notices.errorThreshold', { threshold: 0.025 })).toContain('fewer than 2.5% of');
  expect(say('notices.contextLost', { backend: 'webgl', continuedOn: 'wasm', steps: 0 })).toBe(
    'WebGL has lost its device. The network goes on with WebAssembly; nothing was lost.',
  );
  expect(say('notices.contextLost', { backend: 'webgl', continuedOn: 'reference', steps: 1 })).toContain(
    'one step of training was lost',
  );
  expect(say('notices.notFinite', { step: 1200, rate: 0.05, lastGoodStep: 1100 })).toContain('after step 1,200');
});
