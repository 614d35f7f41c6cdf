/** Runs the painting experiment on the network as it is now. */
import { receptiveFieldOf, type Box, type Network } from '../network';
import { valuesOf } from '../store/pin';
import { lookAt } from '../store/session';
import type { UnitRef } from '../store/state';
import { useStore } from '../store/store';
import { IMAGE_PIXELS } from '../digits/normalize';
import { repaint } from './experiment';

/** One image shown to the network: what it saw, and what the unit answered. */
export interface Trial {
  readonly input: Float32Array<ArrayBuffer>;
  readonly value: number;
  readonly repainted: number;
}

export interface Experiment {
  readonly network: Network;
  readonly unit: UnitRef;
  /** Within the input. */
  readonly field: Box;
  readonly before: Trial;
  /** Null where the field is the whole input. */
  readonly outside: Trial | null;
  readonly inside: Trial;
}

/** On the drawing, or on white paper where nothing is drawn. `random` gives inks from 0 to 1. Rejects where the worker cannot answer. */
export async function runExperiment(network: Network, unit: UnitRef, random: () => number): Promise<Experiment> {
  const drawn = useStore.getState().image ?? new Float32Array(IMAGE_PIXELS);
  const field = receptiveFieldOf(network, unit.layer, unit.unit).at(-1)!.clipped;
  const { height, width } = network.input;
  const everything = field.top === 0 && field.left === 0 && field.bottom === height - 1 && field.right === width - 1;
  const painted = repaint(drawn, network.spec.input, field, random);
  const show = async (shown: Float32Array<ArrayBuffer>, repainted: number): Promise<Trial> => {
    const look = await lookAt(shown.slice());
    const value = valuesOf({ look, network }, unit.layer)?.[unit.unit];
    if (!look.input || value === undefined) throw new Error('The network gave no answer.');
    return { input: look.input, value, repainted };
  };
  return {
    network,
    unit,
    field,
    before: await show(drawn, 0),
    outside: everything ? null : await show(painted.outside, painted.pixelsOutside),
    inside: await show(painted.inside, painted.pixelsInside),
  };
}
