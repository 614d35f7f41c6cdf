/** Filters learned elsewhere, written into the first layer of the network that is open: into every copy where it is untied. */
import {
  blockOf,
  buildNetwork,
  units,
  withConnectivity,
  type Layer,
  type Network,
  type NetworkSpec,
  copiesOf,
} from '../../../network';

/** The first layer as a shared one, where an autoencoder can take its place; null where it cannot. */
export function encoderOf(spec: NetworkSpec): Layer | null {
  const first = spec.layers[0];
  if (first?.kind !== 'convolution' || spec.input.channels !== 1) return null;
  const layer = buildNetwork(withConnectivity(spec, 'shared')).layers[0]!;
  return layer.window.dilation.every((step) => step === 1) ? layer : null;
}

/** Whether kernels [map, kernelY, kernelX] and a bias a map fit the first layer. */
function fits(network: Network, kernels: Float32Array, biases: Float32Array): boolean {
  const encoder = encoderOf(network.spec);
  const [weights, bias] = [blockOf(network, 0, 'weights'), blockOf(network, 0, 'bias')];
  if (!encoder || !weights || !bias) return false;
  return encoder.weights!.length === kernels.length && biases.length === encoder.output.channels;
}

/** What each parameter of the first layer is with filters that fit, by its index; the biases first, they are few. */
function* placed(network: Network, kernels: Float32Array, biases: Float32Array): Generator<readonly [number, number]> {
  const layer = network.layers[0]!;
  const [weights, bias] = [blockOf(network, 0, 'weights')!, blockOf(network, 0, 'bias')!];
  for (let unit = 0; unit < units(layer.output); unit++) {
    yield [bias.offset + layer.biasOf(unit), biases[unit % layer.output.channels]!];
  }
  for (let map = 0; map < biases.length; map++) {
    const copies = copiesOf(layer, map);
    for (const [i, at] of copies.weights.entries()) {
      if (at >= 0) yield [weights.offset + at, kernels[map * copies.taps + (i % copies.taps)]!];
    }
  }
}

/** The same for parameters of this network; null where they are not, or the filters do not fit. */
const places = (network: Network, parameters: Float32Array, kernels: Float32Array, biases: Float32Array) =>
  parameters.length === network.parameterCount && fits(network, kernels, biases)
    ? placed(network, kernels, biases)
    : null;

/** Changes `parameters` in place. False, and nothing changed, where the filters do not fit. */
export function putFilters(
  network: Network,
  parameters: Float32Array,
  kernels: Float32Array,
  biases: Float32Array,
): boolean {
  const values = places(network, parameters, kernels, biases);
  for (const [index, value] of values ?? []) parameters[index] = value;
  return values !== null;
}

/** Whether the first layer has these very filters. */
export function holdsFilters(
  network: Network,
  parameters: Float32Array,
  kernels: Float32Array,
  biases: Float32Array,
): boolean {
  const values = places(network, parameters, kernels, biases);
  for (const [index, value] of values ?? []) if (parameters[index] !== value) return false;
  return values !== null;
}
