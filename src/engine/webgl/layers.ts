/** The passes of every layer kind. A new kind is a folder in engine/layers and a line here. */
import type { LayerKind } from '../../network';
import { connectedPasses } from '../layers/connected/webgl';
import { poolingPasses } from '../layers/pooling/webgl';
import { radialPasses } from '../layers/radial/webgl';
import { subsamplingPasses } from '../layers/subsampling/webgl';
import type { BuildLayerPasses } from './layer';

export const layerPasses: Readonly<Record<LayerKind, BuildLayerPasses>> = {
  convolution: connectedPasses,
  subsampling: subsamplingPasses,
  pooling: poolingPasses,
  dense: connectedPasses,
  radial: radialPasses,
};
