/** The layer kinds there are. A new kind is one file here, one folder in engine/layers, and a line in each registry. */
import type { Layer } from '../layer';
import type { Shape } from '../shape';
import type { LayerKind, LayerSpec } from '../spec';
import { convolution } from './convolution';
import { dense } from './dense';
import { pooling } from './pooling';
import { radial } from './radial';
import { subsampling } from './subsampling';

type Build<Kind extends LayerKind> = (spec: Extract<LayerSpec, { kind: Kind }>, input: Shape) => Layer;

const kinds: { readonly [Kind in LayerKind]: Build<Kind> } = { convolution, subsampling, pooling, dense, radial };

/** The layer that `spec` describes over `input`. Throws a NetworkError where it does not fit. */
export const buildLayer = (spec: LayerSpec, input: Shape): Layer =>
  (kinds[spec.kind] as (spec: LayerSpec, input: Shape) => Layer)(spec, input);
