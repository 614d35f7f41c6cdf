/** The layer kinds that WebAssembly runs: all of them. */
import type { LayerKind } from '../../network';
import type { PlanLayer } from '../wasm/pass';
import { planConvolution } from './convolution/wasm';
import { planDense } from './dense/wasm';
import { planPooling } from './pooling/wasm';
import { planRadial } from './radial/wasm';
import { planSubsampling } from './subsampling/wasm';

export const wasmLayers: Readonly<Record<LayerKind, PlanLayer>> = {
  convolution: planConvolution,
  subsampling: planSubsampling,
  pooling: planPooling,
  dense: planDense,
  radial: planRadial,
};
