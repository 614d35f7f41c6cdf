/** Where each layer's weights began, through untying, training, tying, resetting and opening. */
import { expect, test } from 'vitest';
import { blockOf, buildNetwork, PRESETS, reconnect, withConnectivity, type Network } from '../../../../src/network';
import { begunAfter } from '../../../../src/store/actions/begun';
import type { Begun, Shown } from '../../../../src/store/state/state';
import { randomParameters } from '../../../support/seeded';

const lenet = buildNetwork(PRESETS.net5);

const at = (network: Network, parameters: Float32Array<ArrayBuffer>, step: number) =>
  ({ network, parameters, step }) satisfies Pick<Shown, 'network' | 'parameters' | 'step'>;

const partOf = ({ network, parameters }: Pick<Begun, 'network' | 'parameters'>, layer: number): Float32Array => {
  const { offset, length } = blockOf(network, layer, 'weights')!;
  return parameters.subarray(offset, offset + length);
};

const trained = (parameters: Float32Array): Float32Array<ArrayBuffer> =>
  Float32Array.from(parameters, (weight) => weight + 0.01);

test('untying one layer begins it anew; the others go on from where they began', () => {
  const first = randomParameters(lenet, 1);
  const opened = begunAfter(null, at(lenet, first, 0))!;
  expect(opened.parameters).toBe(first);
  const later = trained(first);
  const still = begunAfter(opened, at(lenet, later, 30));
  expect(still).toBe(opened);

  const untied = buildNetwork(withConnectivity(PRESETS.net5, 'local', 'H1'));
  const copies = reconnect(lenet, untied, later);
  const after = begunAfter(opened, at(untied, copies, 30))!;
  expect(partOf(after, 0)).toEqual(partOf({ network: untied, parameters: copies }, 0));
  expect(partOf(after, 1)).toEqual(partOf(opened, 1));
  expect(after.steps).toEqual([30, 0, 0]);
  expect(begunAfter(after, at(untied, trained(copies), 31))).toBe(after);
});

test('Reset, and whatever changes weights before the first step, begin all of it anew', () => {
  const first = randomParameters(lenet, 1);
  const opened = begunAfter(null, at(lenet, first, 0))!;
  const other = randomParameters(lenet, 2);
  expect(begunAfter(opened, at(lenet, other, 0))!.parameters).toBe(other);
  const going = begunAfter(opened, at(lenet, other, 50))!;
  const reset = begunAfter(going, at(lenet, first, 0))!;
  expect(reset.parameters).toBe(first);
  expect(reset.steps).toEqual([0, 0, 0]);
});

test('another network begins with what it is opened with', () => {
  const opened = begunAfter(null, at(lenet, randomParameters(lenet, 1), 0));
  const another = buildNetwork(PRESETS.net4);
  const parameters = randomParameters(another, 3);
  expect(begunAfter(opened, at(another, parameters, 40))!.parameters).toBe(parameters);
});
