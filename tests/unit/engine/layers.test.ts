/** Every layer kind has a folder with both sides, and every folder a kind. */
import { expect, test } from 'vitest';
import { layerPlans } from '../../../src/engine/wasm/layers';
import { layerPasses } from '../../../src/engine/webgl/layers';
import { LAYER_KINDS } from '../../../src/network';

const sides = import.meta.glob<object>('../../../src/engine/layers/*/{webgl,wasm}.ts', { eager: true });
const folders = new Set(
  Object.keys(import.meta.glob('../../../src/engine/layers/*/*')).map((file) => file.split('/').at(-2)),
);

test('both backends run all kinds, and nothing else', () => {
  expect(Object.keys(layerPlans).toSorted()).toEqual(LAYER_KINDS.toSorted());
  expect(Object.keys(layerPasses).toSorted()).toEqual(LAYER_KINDS.toSorted());
});

test.each([...folders])('%s has both sides, for the same kinds', (folder) => {
  const side = (name: string, of: string): object =>
    (sides[`../../../src/engine/layers/${folder}/${name}.ts`] as Readonly<Record<string, object>>)[of]!;
  expect(Object.keys(side('webgl', 'passes')).length).toBeGreaterThan(0);
  expect(Object.keys(side('wasm', 'plans'))).toEqual(Object.keys(side('webgl', 'passes')));
});
