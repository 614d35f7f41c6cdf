/** The WebAssembly modules of kernels.as.ts: which of them runs, and how it is made. */
import { BackendError } from '../engine';
import { fetched } from '../fetched';

/** Its functions. Addresses and strides are in bytes, lengths in numbers of float32; what each does stands where it is written. */
export type Kernels = typeof import('./kernels.as');

/**
 * How matrix products are summed. `exact`: each product and each sum is rounded, the same bits on every machine.
 * `relaxed`: both in one instruction where the machine has it, rounded once, and sooner done; the last bits are the machine's.
 */
export type Arithmetic = 'exact' | 'relaxed';

/** A function of one relaxed instruction: a browser that takes it takes them all. */
const RELAXED_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11],
);

/** The fastest arithmetic that this browser has; one without WebAssembly is told so when memory is asked for. */
export const fastestArithmetic = (): Arithmetic =>
  typeof WebAssembly === 'object' && WebAssembly.validate(RELAXED_PROBE) ? 'relaxed' : 'exact';

const modules: Readonly<Record<Arithmetic, () => Promise<{ readonly default: Uint8Array<ArrayBuffer> }>>> = {
  exact: () => import('./kernels.as.ts?exact'),
  relaxed: () => import('./kernels.as.ts?relaxed'),
};

const compiled = new Map<Arithmetic, WebAssembly.Module>();

/** Compiles the module once, whatever the number of engines, and instantiates it over `memory`. */
export async function instantiateKernels(memory: WebAssembly.Memory, arithmetic: Arithmetic): Promise<Kernels> {
  const { default: bytes } = await fetched(modules[arithmetic]());
  try {
    let module = compiled.get(arithmetic);
    if (!module) compiled.set(arithmetic, (module = await WebAssembly.compile(bytes)));
    const instance = await WebAssembly.instantiate(module, { env: { memory } });
    return instance.exports as unknown as Kernels;
  } catch (cause) {
    throw new BackendError('noWebAssembly', `WebAssembly with SIMD cannot run here: ${String(cause)}`);
  }
}
