/** The passes of every layer kind, from the WebGL side of its folder. */
import type { LayerKind } from '../../network';
import { layerFolders } from '../layers';
import type { BuildLayerPasses } from './layer';

const sides = import.meta.glob<BuildLayerPasses>('../layers/*/webgl.ts', { eager: true, import: 'passes' });

export const passesOf = (kind: LayerKind): BuildLayerPasses => sides[`../layers/${layerFolders[kind]}/webgl.ts`]!;
