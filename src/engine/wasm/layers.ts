/** How every layer kind is planned, from the WebAssembly side of its folder. */
import type { LayerKind } from '../../network';
import { layerFolders } from '../layers';
import type { PlanLayer } from './pass';

const sides = import.meta.glob<PlanLayer>('../layers/*/wasm.ts', { eager: true, import: 'plan' });

export const planOf = (kind: LayerKind): PlanLayer => sides[`../layers/${layerFolders[kind]}/wasm.ts`]!;
