/** The same layer seen fully, locally or with shared weights, on the network's own numbers and without changing the network. */
import { blockOf, buildNetwork, canUntie, reconnect, type Connectivity, type Layer, type Network } from '../../network';
import type { Weights } from './values';

export interface LayerView {
  readonly layer: Layer;
  /** Its weights, from the network's parameters (flat): copies where it is untied, means where it is tied. */
  weightsFrom(parameters: Float32Array): Weights;
}

/** Layer `at` of the network connected as wanted; as it is where the switch does not touch it. */
export function viewAs(network: Network, at: number, connectivity: Connectivity): LayerView {
  const own = network.layers[at]!;
  if (!canUntie(own.spec) || own.connectivity === connectivity) {
    return { layer: own, weightsFrom: (parameters) => weightsOf(network, at, parameters) };
  }
  const alone = (spec: Layer['spec']): Network =>
    buildNetwork({ name: own.name, input: own.input, layers: [spec], loss: network.spec.loss });
  const [from, to] = [alone(own.spec), alone({ ...own.spec, connectivity })];
  const first = blockOf(network, at, 'weights')!.offset;
  return {
    layer: to.layers[0]!,
    weightsFrom: (parameters) =>
      weightsOf(to, 0, reconnect(from, to, parameters.subarray(first, first + from.parameterCount))),
  };
}

function weightsOf(network: Network, at: number, parameters: Float32Array): Weights {
  const block = blockOf(network, at, 'weights');
  return block ? parameters.subarray(block.offset, block.offset + block.length) : network.layers[at]!.fixedWeights;
}
