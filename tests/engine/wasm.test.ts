/** WebAssembly in a real browser: the same suite, fewer random networks, since Node runs them all. */
import { createWasmEngine } from '../../src/engine/wasm/engine';
import { describeBackend } from '../support/backendSuite';

describeBackend('wasm', createWasmEngine, { cases: 40 });
