/** Which backend runs, and why. */
import { expect, test } from 'vitest';
import { sentenceOf } from '../../../src/header/compute';
import type { BackendReport, ComputeReport } from '../../../src/worker/protocol';

const backend = (name: BackendReport['name'], unavailable: BackendReport['unavailable'] = null): BackendReport => ({
  name,
  device: name,
  unavailable,
  samplesPerSecond: null,
});
const report = (
  choice: ComputeReport['choice'],
  chosen: ComputeReport['chosen'],
  backends: readonly BackendReport[],
): ComputeReport => ({ choice, chosen, backends });
const all = [backend('webgl'), backend('wasm'), backend('reference')];

test('the fastest, where all can run', () => {
  expect(sentenceOf(report('automatic', 'wasm', all))).toMatchObject({
    id: 'shell.compute.fastest',
    name: 'shell.compute.wasm',
  });
});

test('as chosen', () => {
  expect(sentenceOf(report('reference', 'reference', all)).id).toBe('shell.compute.chosen');
});

test('what stood in the way of WebGL', () => {
  const backends = [backend('webgl', 'noFloatTargets'), backend('wasm'), backend('reference')];
  expect(sentenceOf(report('automatic', 'wasm', backends))).toEqual({
    id: 'shell.compute.only',
    name: 'shell.compute.wasm',
    other: 'shell.compute.webgl',
    reason: 'shell.reason.noFloatTargets',
  });
});

test('what stood in the way of the one chosen', () => {
  const backends = [backend('webgl'), backend('wasm', 'networkTooLarge'), backend('reference')];
  expect(sentenceOf(report('wasm', 'webgl', backends))).toMatchObject({
    id: 'shell.compute.only',
    other: 'shell.compute.wasm',
    reason: 'shell.reason.networkTooLarge',
  });
});
