/** Passes of pooling: the average is an S layer that learns nothing, the maximum has its own. */
import { slope, type BuildLayerPasses, type LayerPasses, type LayerPlace } from '../../webgl/layer';
import { windowSizes } from '../../webgl/layout';
import { Pass } from '../../webgl/pass';
import type { Sizes } from '../../webgl/source';
import { LEAST } from '../../webgl/texels';
import { passes as averagePasses } from '../subsampling/webgl';
import maximum from './maximum.frag?raw';
import maximumErrors from './maximumErrors.frag?raw';

const MAXIMUM = [{ name: 'pooling/maximum.frag', text: maximum }];
const MAXIMUM_ERRORS = [{ name: 'pooling/maximumErrors.frag', text: maximumErrors }];

export const passes: BuildLayerPasses = (place) =>
  place.layer.combine === 'max' ? maximumPasses(place) : averagePasses(place);

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
        sizes: { ...sizes, SLOPE_BELOW: slope(place.below) },
        sources: { errors: outputErrors, values: input },
        target: inputErrors,
      }),
  };
}
