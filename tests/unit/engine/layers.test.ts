/** Every layer kind has a folder with both sides, and every folder a kind. */
import { expect, test } from 'vitest';
import { layerFolders } from '../../../src/engine/layers';
import { planOf } from '../../../src/engine/wasm/layers';
import { passesOf } from '../../../src/engine/webgl/layers';
import { LAYER_KINDS } from '../../../src/network';

const files = Object.keys(import.meta.glob('../../../src/engine/layers/*/*'));

test.each(LAYER_KINDS)('%s is planned on WebAssembly and has passes on WebGL', (kind) => {
  expect(planOf(kind)).toBeTypeOf('function');
  expect(passesOf(kind)).toBeTypeOf('function');
});

test('no folder is left without a kind', () => {
  const folders = new Set(files.map((file) => file.split('/').at(-2)));
  expect([...folders].toSorted()).toEqual([...new Set(Object.values(layerFolders))].toSorted());
});
