/** A network that learns in milliseconds, for tests of what happens around training. */
import type { NetworkSpec } from '../../src/network';

export const SMALL: NetworkSpec = {
  name: 'small',
  input: { height: 28, width: 28, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 2, kernel: 7, stride: 7, activation: 'tanh' },
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'average' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};
