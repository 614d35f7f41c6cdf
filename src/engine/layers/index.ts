/**
 * The folder of each layer kind: a line a kind. A folder has two sides, `webgl.ts` with the passes and `wasm.ts` with the
 * plan, which are loaded with the backend that runs them, and no sooner. Kinds that are one formula share a folder. The
 * reference needs none: it runs whatever has `reads`.
 */
import type { LayerKind } from '../../network';

export const layerFolders = {
  convolution: 'connected',
  dense: 'connected',
  pooling: 'pooling',
  radial: 'radial',
  subsampling: 'subsampling',
} as const satisfies Readonly<Record<LayerKind, string>>;
