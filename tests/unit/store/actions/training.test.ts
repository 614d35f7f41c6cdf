/** How many digits an epoch has. */
import { expect, test } from 'vitest';
import { initialState } from '../../../../src/store/state/store';
import { trainedDigits } from '../../../../src/store/actions/training';

test('imported digits count where they are trained on, and only there', () => {
  const imported = { images: new Uint8Array(60_000 * 784), labels: new Uint8Array(60_000) };
  const mnist = { ...initialState, generatedDigits: 30_000, imported };
  expect(trainedDigits({ ...initialState, generatedDigits: 30_000 })).toBe(30_000);
  expect(trainedDigits({ ...mnist, trainOnImported: false })).toBe(30_000);
  expect(trainedDigits({ ...mnist, trainOnImported: true })).toBe(90_000);
});
