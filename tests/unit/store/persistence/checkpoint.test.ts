/** What a reload may bring back: a whole checkpoint, and nothing that is not one. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildNetwork, PRESETS } from '../../../../src/network';
import { usable, type Checkpoint } from '../../../../src/store/persistence/checkpoint';
import { initialState } from '../../../../src/store/state/store';

const checkpoint: Checkpoint = {
  tab: 'a',
  savedAt: 1,
  drawing: [{ width: 0.05, points: [{ x: 0.5, y: 0.5 }] }],
  preset: 'net5',
  spec: PRESETS.net5,
  parameters: new Float32Array(buildNetwork(PRESETS.net5).parameterCount),
  step: 12,
  origin: 'random',
  generatedDigits: 1000,
  settings: initialState.settings,
  curve: [{ step: 10, epoch: 0, trainingLoss: 1, testAccuracy: null, testLoss: null, trainingAccuracy: null }],
};

test('a checkpoint is used as it is', async () => {
  expect(await usable(structuredClone(checkpoint))).toEqual(checkpoint);
});

test('one of before there were pictures and moved digits is used too', async () => {
  const { moved: _, ...settings } = checkpoint.settings;
  expect(await usable({ ...checkpoint, settings })).toEqual(checkpoint);
  const picture = new Float32Array(784).fill(0.5);
  expect(await usable({ ...checkpoint, picture })).toEqual({ ...checkpoint, picture });
});

test.each<[string, object]>([
  ['a picture of another size', { picture: new Float32Array(100) }],
  ['colours of another size', { picture: new Float32Array(784), colours: new Uint8Array(3) }],
  ['parameters of another network', { spec: PRESETS.net1 }],
  ['parameters that are not finite', { parameters: checkpoint.parameters.with(3, NaN) }],
  ['a network that cannot be built', { spec: { ...PRESETS.net5, layers: [] } }],
  ['a description of something else', { spec: { name: 'x' } }],
  ['a preset of a later version', { preset: 'lenet9' }],
  ['a step that was never taken', { step: -1 }],
  ['a drawing with a hole', { drawing: [{ width: 1, points: [{ x: NaN, y: 0 }] }] }],
  ['settings that train nothing', { settings: { ...initialState.settings, batch: 0 } }],
])('with %s it is not', async (_, change) => {
  expect(await usable({ ...checkpoint, ...change })).toBeNull();
});

test('anything else is nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (record) => {
      expect(await usable(record)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('neither is a checkpoint that lost a part', async () => {
  for (const key of Object.keys(checkpoint).filter((name) => name !== 'tab' && name !== 'savedAt')) {
    const { [key as keyof Checkpoint]: _, ...rest } = checkpoint;
    expect(await usable(rest)).toBeNull();
  }
});
