/** Filters learned elsewhere, written into the first layer of the network that is open: into every copy where it is untied. */
import {
  blockOf,
  buildNetwork,
  units,
  withConnectivity,
  type Layer,
  type Network,
  type NetworkSpec,
} from '../../../network';
import { copiesOf } from '../copies';

/** The first layer as a shared one, where an autoencoder can take its place; null where it cannot. */
export function encoderOf(spec: NetworkSpec): Layer | null {
  const first = spec.layers[0];
  if (first?.kind !== 'convolution' || spec.input.channels !== 1) return null;
  const layer = buildNetwork(withConnectivity(spec, 'shared')).layers[0]!;
  return layer.window.dilation.every((step) => step === 1) ? layer : null;
}

/** Changes `parameters` in place: kernels [map, kernelY, kernelX] and a bias a map. False, and nothing changed, where they do not fit. */
export function putFilters(
  network: Network,
  parameters: Float32Array,
  kernels: Float32Array,
  biases: Float32Array,
): boolean {
  const layer = network.layers[0]!;
  const [weights, bias] = [blockOf(network, 0, 'weights'), blockOf(network, 0, 'bias')];
  const encoder = encoderOf(network.spec);
  if (!encoder || !weights || !bias || parameters.length !== network.parameterCount) return false;
  if (encoder.weights!.length !== kernels.length || biases.length !== layer.output.channels) return false;
  biases.forEach((_, map) => {
    const copies = copiesOf(layer, map);
    copies.weights.forEach((at, i) => {
      if (at >= 0) parameters[weights.offset + at] = kernels[map * copies.taps + (i % copies.taps)]!;
    });
  });
  for (let unit = 0; unit < units(layer.output); unit++) {
    parameters[bias.offset + layer.biasOf(unit)] = biases[unit % layer.output.channels]!;
  }
  return true;
}
