/** Passes of pooling: the average is an S layer that learns nothing, the maximum has its own. */
import { slope, type BuildLayerPasses, type LayerPasses, type LayerPlace, type WebGLSide } from '../../webgl/layer';
import { windowSizes } from '../../webgl/layout';
import { Pass } from '../../webgl/pass';
import type { Sizes } from '../../webgl/source';
import { LEAST } from '../../webgl/texels';
import { subsamplingPasses } from '../subsampling/webgl';
import maximum from './maximum.frag?raw';
import maximumErrors from './maximumErrors.frag?raw';

const MAXIMUM = [{ name: 'pooling/maximum.frag', text: maximum }];
const MAXIMUM_ERRORS = [{ name: 'pooling/maximumErrors.frag', text: maximumErrors }];

const poolingPasses: BuildLayerPasses = (place) =>
  place.layer.combine === 'max' ? maximumPasses(place) : subsamplingPasses(place);

export const passes: WebGLSide = { pooling: poolingPasses };

function maximumPasses(place: LayerPlace): LayerPasses {
  const { device, layer, input, output, inputErrors, outputErrors } = place;
  const sizes: Sizes = { ...input.sizes('IN'), ...output.sizes('OUT'), ...windowSizes(layer), LEAST };
  return {
    blocks: [],
    forward: new Pass(device, {
      name: `${layer.name} forward`,
      files: MAXIMUM,
      sizes,
      sources: { values: input },
      target: output,
    }),
    backward: () =>
      new Pass(device, {
        name: `${layer.name} errors`,
        files: MAXIMUM_ERRORS,
        sizes: { ...sizes, ...slope('SLOPE_BELOW', place.below) },
        sources: { errors: outputErrors, values: input },
        target: inputErrors,
      }),
  };
}
