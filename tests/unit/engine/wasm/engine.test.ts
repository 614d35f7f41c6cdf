/** WebAssembly in Node, held to the reference by the suite that every backend passes. */
import { createWasmEngine } from '../../../../src/engine/wasm/engine';
import { describeBackend } from '../../../support/backendSuite';

describeBackend('wasm', createWasmEngine, { cases: 200 });
