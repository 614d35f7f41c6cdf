/** Passes of an S layer of 1998, and of average pooling, which is the same without coefficient, bias and squashing. */
import { GradientSum } from '../../webgl/gradients';
import { slope, squash, type BuildLayerPasses, type LayerPlace, type WebGLSide } from '../../webgl/layer';
import { weightAt, weightsLayout, windowSizes } from '../../webgl/layout';
import { LearnedBlock } from '../../webgl/parameters';
import { Pass } from '../../webgl/pass';
import type { Sizes } from '../../webgl/source';
import type { Source } from '../../webgl/texels';
import { weightSizes } from '../connected/webgl';
import errors from './errors.frag?raw';
import forward from './forward.frag?raw';
import gradients from './gradients.frag?raw';

const FORWARD = [{ name: 'subsampling/forward.frag', text: forward }];
const ERRORS = [{ name: 'subsampling/errors.frag', text: errors }];
const GRADIENTS = [{ name: 'subsampling/gradients.frag', text: gradients }];

/** The tap of the coefficient; the bias is the next. */
const COEFFICIENT = 0;

export const subsamplingPasses: BuildLayerPasses = (place) => {
  const { device, layer, input, output, inputErrors, outputErrors } = place;
  const sizes: Sizes = {
    ...input.sizes('IN'),
    ...output.sizes('OUT'),
    ...windowSizes(layer),
    SCALE: layer.scale.toExponential(),
  };
  const block = layer.weights ? coefficients(place, sizes) : null;
  const read = block ? { LEARNED: true, ...block.sizes, WEIGHT_SHIFT: block.learned.shift } : {};
  const weights: Readonly<Record<string, Source>> = block ? { weights: block.learned } : {};

  return {
    blocks: block ? [block.learned] : [],
    forward: new Pass(device, {
      name: `${layer.name} forward`,
      files: FORWARD,
      sizes: { ...sizes, ...read, ...squash(layer.activation) },
      sources: { values: input, ...weights },
      target: output,
    }),
    backward: () =>
      new Pass(device, {
        name: `${layer.name} errors`,
        files: ERRORS,
        sizes: { ...sizes, ...read, ...slope('SLOPE_BELOW', place.below) },
        sources: { errors: outputErrors, values: input, ...weights },
        target: inputErrors,
      }),
  };
};

export const passes: WebGLSide = { subsampling: subsamplingPasses };

function coefficients(place: LayerPlace, sizes: Sizes): { learned: LearnedBlock; sizes: Sizes } {
  const { device, layer, input, output, outputErrors } = place;
  const { channels, height, width } = layer.output;
  const shared = layer.connectivity === 'shared';
  const layout = weightsLayout(shared ? 1 : height * width, 1, true, output.layout);
  const blockSizes = weightSizes(layout, shared);
  const learned = new LearnedBlock(device, {
    name: layer.weights!.name,
    layout,
    mask: null,
    visit: (each) => {
      for (let row = 0; row < layout.rows; row++) {
        for (let map = 0; map < channels; map++) {
          const unit = row * channels + map;
          each(place.weights!.offset + layer.rowOf(unit), weightAt(layout, row, COEFFICIENT, map));
          each(place.bias!.offset + layer.biasOf(unit), weightAt(layout, row, layout.biasTap, map));
        }
      }
    },
    gradients: new GradientSum(device, layout, shared ? height : 1, {
      name: `${layer.name} gradients`,
      files: GRADIENTS,
      sizes: { ...sizes, ...blockSizes },
      sources: { errors: outputErrors, values: input },
    }),
  });
  return { learned, sizes: blockSizes };
}
