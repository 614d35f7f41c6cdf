/** Networks to begin an edit from, each a question about the LeNet that the page opens with. */
import { blurBeforeSubsampling, PRESETS, withConnectivity, type LayerSpec, type NetworkSpec } from '../network';

export const EXAMPLE_NAMES = ['blur', 'maxRelu', 'allLocal'] as const;
export type ExampleName = (typeof EXAMPLE_NAMES)[number];

function withMaxAndRelu(layer: LayerSpec): LayerSpec {
  if (layer.kind === 'pooling') return { ...layer, combine: 'max' };
  return 'activation' in layer && layer.activation === 'tanh' ? { ...layer, activation: 'relu' } : layer;
}

/** An example under the name it has on the page. */
export function example(which: ExampleName, name: string): NetworkSpec {
  const { lenet } = PRESETS;
  switch (which) {
    case 'blur':
      return { ...blurBeforeSubsampling(lenet), name };
    case 'maxRelu':
      return { ...lenet, layers: lenet.layers.map(withMaxAndRelu), name };
    case 'allLocal':
      return { ...withConnectivity(lenet, 'local'), name };
  }
}
