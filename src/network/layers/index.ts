/** The layer kinds there are: one file and one line each. What may be asked of all of them stands in ../descriptions.ts. */
import type { LayerKindOf } from '../kind';
import type { Layer } from '../layer';
import type { Shape } from '../shape';
import type { LayerKind, LayerSpec } from '../spec';
import { requireActivation } from '../squashing';
import { convolution } from './convolution';
import { dense } from './dense';
import { pooling } from './pooling';
import { radial } from './radial';
import { subsampling } from './subsampling';

export const layerKinds = { convolution, subsampling, pooling, dense, radial } as const satisfies {
  readonly [Kind in LayerKind]: LayerKindOf<Extract<LayerSpec, { readonly kind: Kind }>>;
};

export const LAYER_KINDS = /* @__PURE__ */ Object.keys(layerKinds) as readonly LayerKind[];

/** What its kind says of a layer. */
export const kindOf = (spec: LayerSpec): LayerKindOf<LayerSpec> =>
  layerKinds[spec.kind] as unknown as LayerKindOf<LayerSpec>;

/** The layer that `spec` describes over `input`. Throws a NetworkError where it does not fit. */
export function buildLayer(spec: LayerSpec, input: Shape): Layer {
  if ('activation' in spec) requireActivation(spec.name, spec.activation);
  return kindOf(spec).build(spec, input);
}
