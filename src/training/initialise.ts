/**
 * The parameters a network begins with. They are always made for the shared network and then untied, so that full, local
 * and shared begin as the same function.
 */
import {
  buildNetwork,
  fansOf,
  initialBound,
  reconnect,
  withConnectivity,
  type InitialisationKind,
  type Layer,
  type Network,
  type PlacedBlock,
} from '../network';
import { generatorFor, symmetric } from './random';

export type { InitialisationKind };

export interface Initialisation {
  readonly kind: InitialisationKind;
  readonly seed: number;
}

/**
 * Parameters in the order of `network.blocks`. Biases are 0; weights are drawn, but for coefficients.
 */
export function initialise(network: Network, { kind, seed }: Initialisation): Float32Array<ArrayBuffer> {
  const shared = buildNetwork(withConnectivity(network.spec, 'shared'));
  const generator = generatorFor(seed);
  const parameters = new Float32Array(shared.parameterCount);
  for (const block of shared.blocks) {
    if (block.role === 'bias') continue;
    const layer = shared.layers[block.layer]!;
    const values = parameters.subarray(block.offset, block.offset + block.length);
    if (kind === 'zeros') continue;
    if (layer.coefficient !== null) {
      values.fill(layer.coefficient);
      continue;
    }
    fill(values, layer, block, kind, () => symmetric(generator, 1));
  }
  return reconnect(shared, network, parameters);
}

function fill(
  values: Float32Array,
  layer: Layer,
  block: PlacedBlock,
  kind: Exclude<InitialisationKind, 'zeros'>,
  draw: () => number,
): void {
  const common = Array.from({ length: kind === 'identical' ? block.length : 0 }, draw);
  for (const { start, end } of rowsOf(layer, block)) {
    const maps = (end - start) / (layer.window.kernel[0] * layer.window.kernel[1]);
    const bound = initialBound(kind, end - start, fansOf(layer).fanOut);
    for (let i = start; i < end; i++) {
      values[i] =
        kind === 'constant' ? bound : bound * (kind === 'identical' ? common[Math.floor((i - start) / maps)]! : draw());
    }
  }
}

/** The rows of a shared layer's weights: one a map. Through a connection table they differ in length. */
function rowsOf(layer: Layer, block: PlacedBlock): { start: number; end: number }[] {
  const starts = Array.from({ length: layer.output.channels }, (_, map) => layer.rowOf(map));
  return starts.map((start, map) => ({ start, end: starts[map + 1] ?? block.length }));
}
