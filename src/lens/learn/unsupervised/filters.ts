/** Filters learned elsewhere, written into the first layer of the network that is open: into every copy where it is untied. */
import {
  blockOf,
  buildNetwork,
  units,
  withConnectivity,
  type PlacedBlock,
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

/** What an autoencoder has learned: kernels [map, kernelY, kernelX] and a bias a map. */
export interface Filters {
  readonly kernels: Float32Array;
  readonly biases: Float32Array;
}

/** What each parameter of the first layer is with these filters, by its index, the biases first; null where they do not fit. */
function placesOf(network: Network, filters: Filters): Iterable<readonly [number, number]> | null {
  const encoder = encoderOf(network.spec);
  const [weights, bias] = [blockOf(network, 0, 'weights'), blockOf(network, 0, 'bias')];
  if (!encoder || !weights || !bias) return null;
  const { kernels, biases } = filters;
  const fits = encoder.weights!.length === kernels.length && biases.length === encoder.output.channels;
  return fits ? placed(network.layers[0]!, weights, bias, filters) : null;
}

function* placed(
  layer: Layer,
  weights: PlacedBlock,
  bias: PlacedBlock,
  { kernels, biases }: Filters,
): Generator<readonly [number, number]> {
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

/** Changes `parameters`, the network's, in place. False, and nothing changed, where the filters do not fit. */
export function putFilters(network: Network, parameters: Float32Array, filters: Filters): boolean {
  const values = placesOf(network, filters);
  for (const [index, value] of values ?? []) parameters[index] = value;
  return values !== null;
}

/** Whether the first layer has these very filters. */
export function holdsFilters(network: Network, parameters: Float32Array, filters: Filters): boolean {
  const values = placesOf(network, filters);
  for (const [index, value] of values ?? []) if (parameters[index] !== value) return false;
  return values !== null;
}
