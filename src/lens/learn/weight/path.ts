/** The errors of the units that read the pinned one, on their way back to it. */
import { activationsOf, blockOf, UNWEIGHTED, units, squashingOf, type Network } from '../../../network';
import type { Lesson } from '../../../worker/protocol';

export interface BackwardPath {
  /** Connections of the layer above that read the unit. */
  readonly readers: number;
  /** ∂E/∂y of the unit: Σ over its readers of δ(reader) · weight. */
  readonly arriving: number;
  /** f′ at the unit. */
  readonly slope: number;
  /** arriving · slope. */
  readonly error: number;
}

/** How the unit's error comes from the layer above (LeCun 1998, section II); null in the last layer, and under one that is no sum. */
export function backwardPath(network: Network, lesson: Lesson, at: number, unit: number): BackwardPath | null {
  const above = network.layers[at + 1];
  if (!above || above.combine !== 'sum') return null;
  const block = blockOf(network, at + 1, 'weights');
  const errors = activationsOf(network, lesson.errors, at + 1);
  let readers = 0;
  let arriving = 0;
  for (let reader = 0; reader < units(above.output); reader++) {
    above.reads(reader, (from, weight) => {
      if (from !== unit) return;
      readers++;
      const factor = weight === UNWEIGHTED ? 1 : lesson.parameters[block!.offset + weight]!;
      arriving += above.scale * factor * errors[reader]!;
    });
  }
  const value = activationsOf(network, lesson.activations, at)[unit]!;
  const own = squashingOf(network.layers[at]!.activation).slope(value);
  return { readers, arriving, slope: own, error: arriving * own };
}
