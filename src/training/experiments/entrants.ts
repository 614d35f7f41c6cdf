/** Who takes part in a comparison: one architecture, connected in different ways, beginning as the same function. */
import {
  betweenLocalAndShared,
  blurBeforeSubsampling,
  buildNetwork,
  kindSuiting,
  LIMITS,
  units,
  withConnectivity,
  type Connectivity,
  type Network,
  type NetworkSpec,
} from '../../network';
import { initialise } from '../initialise';

/**
 * `full`, `local`, `shared`: the same layers, connected so. `fullSameSize`: one hidden layer, fully connected, with about as
 * many parameters as the shared net. A rank R: the C layers are mixtures of R shared kernels at each position. Blurred:
 * connected so, with a blur before every subsampling.
 */
export type Entrant = Connectivity | 'fullSameSize' | { readonly rank: number } | { readonly blurred: Connectivity };

export interface Start {
  readonly network: Network;
  readonly parameters: Float32Array<ArrayBuffer>;
}

/** The network of an entrant and the parameters it starts from. */
export function startOf(spec: NetworkSpec, entrant: Entrant, seed: number): Start {
  const network = buildNetwork(specOf(spec, entrant));
  return { network, parameters: initialise(network, { kind: kindSuiting(network.spec), seed }) };
}

function specOf(spec: NetworkSpec, entrant: Entrant): NetworkSpec {
  if (typeof entrant === 'object') {
    return 'rank' in entrant
      ? betweenLocalAndShared(spec, entrant.rank)
      : withConnectivity(blurBeforeSubsampling(spec), entrant.blurred);
  }
  return entrant === 'fullSameSize' ? sameSizeDense(spec) : withConnectivity(spec, entrant);
}

/**
 * Inputs → n hidden units → classes, n chosen so that n·(inputs + 1) + classes·(n + 1) comes closest to the shared count,
 * as far as a network may have so many units beside each other.
 */
function sameSizeDense(spec: NetworkSpec): NetworkSpec {
  const shared = buildNetwork(withConnectivity(spec, 'shared'));
  const { input, classes, layers } = shared;
  const closest = Math.round((shared.parameterCount - classes) / (units(input) + 1 + classes));
  const hidden = Math.min(Math.max(1, closest), LIMITS.maps - classes);
  const output = layers.at(-1)!;
  return {
    ...spec,
    layers: [
      { kind: 'dense', name: 'Hidden', units: hidden, activation: layers[0]!.activation },
      {
        kind: 'dense',
        name: 'Output',
        units: classes,
        activation: output.activation,
      },
    ],
    loss: spec.loss === 'radialMap' ? 'crossEntropy' : spec.loss,
  };
}
