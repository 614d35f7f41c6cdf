/** Passes of LeNet-5's output: squared distances to fixed codes, which are uploaded once and never learned. */
import { slope, type BuildLayerPasses, type WebGLSide } from '../../webgl/layer';
import { weightsLayout } from '../../webgl/layout';
import { Pass } from '../../webgl/pass';
import type { Sizes } from '../../webgl/source';
import { rowShift, TexelList } from '../../webgl/texels';
import { visitWeights, weightSizes } from '../connected/webgl';
import errors from './errors.frag?raw';
import forward from './forward.frag?raw';

const FORWARD = [{ name: 'radial/forward.frag', text: forward }];
const ERRORS = [{ name: 'radial/errors.frag', text: errors }];

const radialPasses: BuildLayerPasses = (place) => {
  const { device, layer, input, output, inputErrors, outputErrors } = place;
  const taps = layer.input.height * layer.input.width * input.layout.groups * input.layout.planes;
  const layout = weightsLayout(1, taps, false, output.layout);
  const codes = new TexelList(device, layout.texels, rowShift(device, layout.texels));
  const numbers = new Float32Array(codes.length);
  visitWeights(layer, layout, 0, (weight, at) => {
    numbers[at] = layer.fixedWeights![weight]!;
  });
  codes.upload(numbers);
  const sizes: Sizes = {
    ...input.sizes('IN'),
    ...output.sizes('OUT'),
    ...weightSizes(layout, true),
    WEIGHT_SHIFT: codes.shift,
  };

  return {
    blocks: [],
    forward: new Pass(device, {
      name: `${layer.name} forward`,
      files: FORWARD,
      sizes,
      sources: { values: input, weights: codes },
      target: output,
    }),
    backward: () =>
      new Pass(device, {
        name: `${layer.name} errors`,
        files: ERRORS,
        sizes: { ...sizes, ...slope('SLOPE_BELOW', place.below) },
        sources: { errors: outputErrors, values: input, weights: codes },
        target: inputErrors,
      }),
  };
};

export const passes: WebGLSide = { radial: radialPasses };
