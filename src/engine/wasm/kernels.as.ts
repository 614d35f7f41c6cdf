// @ts-nocheck: AssemblyScript, of which TypeScript takes the types of what is exported
/**
 * Everything the engine calls, as one WebAssembly module over imported memory. The compiler follows imports and nothing else,
 * so a layer kind with loops of its own is named here.
 */
export * from './elementwise.as';
export { gemm, gemmTransposed, transposePanels } from './gemm.as';
export * from './losses.as';
export * from './optimizers.as';
export * from './windowReductions.as';
export * from '../layers/connected/wasm.as';
export * from '../layers/radial/wasm.as';

/** The first byte that the module's own constants leave free. */
export function firstFreeByte(): usize {
  return __heap_base;
}
