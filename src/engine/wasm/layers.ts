/** How every layer kind is planned: the WebAssembly sides of all folders in engine/layers. */
import type { LayerKind } from '../../network';
import type { PlanLayer, WebAssemblySide } from './pass';

const sides = import.meta.glob<WebAssemblySide>('../layers/*/wasm.ts', { eager: true, import: 'plans' });

export const layerPlans: Readonly<Record<LayerKind, PlanLayer>> = Object.assign({}, ...Object.values(sides));
