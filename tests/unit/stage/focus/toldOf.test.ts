/** Which layer the sentence tells of: nothing is said of one that what was done has not touched. */
import { describe, expect, test } from 'vitest';
import { buildNetwork, PRESETS, withConnectivity, type NetworkSpec } from '../../../../src/network';
import { layerToldOf } from '../../../../src/stage/focus/toldOf';
import type { Happening } from '../../../../src/store/state/state';

const LENET = PRESETS.lenet5;
const at = (name: string): number => LENET.layers.findIndex((layer) => layer.name === name);

function told(before: NetworkSpec, after: NetworkSpec, focused: string): string {
  const [was, is] = [buildNetwork(before).layers, buildNetwork(after).layers];
  const layers = is.map(({ connectivity }, index) => ({ was: was[index]!.connectivity, is: connectivity }));
  const happened: Happening = { kind: 'connected', from: 'mixed', to: 'local', layers };
  return is[layerToldOf(is, at(focused), happened)]!.name;
}
const locally = (spec: NetworkSpec, layer?: string): NetworkSpec => withConnectivity(spec, 'local', layer);

describe('after the switch', () => {
  test('it is the layer in focus', () => expect(told(LENET, locally(LENET), 'C3')).toBe('C3'));
  test('not one that has a single place, where the others have changed', () => {
    expect(told(LENET, locally(LENET), 'C5')).toBe('C1');
    expect(told(LENET, locally(LENET), 'F6')).toBe('C1');
  });
  test('of one layer it is that layer, whichever is in focus', () => {
    expect(told(LENET, locally(LENET, 'C3'), 'C1')).toBe('C3');
    expect(told(LENET, locally(LENET, 'C5'), 'C1')).toBe('C5');
  });
  test('it is not a layer that was connected so before', () =>
    expect(told(locally(LENET, 'C3'), withConnectivity(LENET, 'shared'), 'C1')).toBe('C3'));
  test('it is one that lost what lay outside its windows, where others lost nothing', () =>
    expect(told(withConnectivity(LENET, 'full', 'C3'), locally(LENET), 'C1')).toBe('C3'));
});

test('otherwise it is the layer in focus where that has copies, else the first that has', () => {
  const { layers } = buildNetwork(LENET);
  expect(['C3', 'C5', 'F6'].map((name) => layers[layerToldOf(layers, at(name), null)]!.name)).toEqual([
    'C3',
    'C1',
    'C1',
  ]);
  const { layers: plain } = buildNetwork(PRESETS.net2);
  expect(layerToldOf(plain, 1, null)).toBe(1);
});
