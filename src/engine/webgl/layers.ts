/** The passes of every layer kind: the WebGL sides of all folders in engine/layers. */
import type { LayerKind } from '../../network';
import type { BuildLayerPasses, WebGLSide } from './layer';

const sides = import.meta.glob<WebGLSide>('../layers/*/webgl.ts', { eager: true, import: 'passes' });

export const layerPasses: Readonly<Record<LayerKind, BuildLayerPasses>> = Object.assign({}, ...Object.values(sides));
