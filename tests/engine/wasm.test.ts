/** WebAssembly with relaxed SIMD, which this browser has: the same suite, fewer random networks. Node runs the exact one on them all. */
import { expect, test } from 'vitest';
import { createFastestWasmEngine } from '../../src/engine/wasm/engine';
import { buildNetwork } from '../../src/network';
import { describeBackend } from '../support/backendSuite';
import { randomParameters } from '../support/seeded';
import { SMALL } from '../support/smallNetwork';

describeBackend('wasm, relaxed', createFastestWasmEngine, { cases: 40 });

test('the fastest here is the relaxed one', async () => {
  const network = buildNetwork(SMALL);
  const engine = await createFastestWasmEngine(network, randomParameters(network, 1));
  expect(engine.device).toBe('WebAssembly relaxed SIMD, 1 thread');
  engine.dispose();
});
