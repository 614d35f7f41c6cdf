/** Runs the painting experiment on the network as it is now. */
import { receptiveFieldOf, type FieldPart, type Network } from '../network';
import { valuesOf } from '../store/actions/pin';
import { lookAt } from '../store/actions/session';
import type { UnitRef } from '../store/state/state';
import { useStore } from '../store/state/store';
import { IMAGE_PIXELS } from '../digits/normalize';
import { repainted, sidesOf, silenceOf, type Silence } from './experiment';

/** So many outside, and as many inside: one painting can miss what a unit answers to. */
export const PAINTINGS = 8;

/** One image shown to the network: what it saw, and what the unit answered. */
export interface Trial {
  readonly input: Float32Array<ArrayBuffer>;
  readonly value: number;
  /** Pixels. */
  readonly repainted: number;
}

export interface Experiment {
  readonly network: Network;
  readonly unit: UnitRef;
  /** In the input. */
  readonly field: FieldPart;
  readonly before: Trial;
  /** Of all paintings outside the one that changed the unit most; null where no pixel is outside. */
  readonly outside: Trial | null;
  /** Likewise inside; null where the field shows no pixel of the drawing alone. */
  readonly inside: Trial | null;
  /** Why no painting inside has changed the unit; null where one has. */
  readonly silence: Silence | null;
}

/**
 * On the drawing, or on white paper where nothing is drawn. `random` gives numbers in [0, 1). Rejects where the worker
 * cannot answer, and when it is told to stop.
 */
export async function runExperiment(
  network: Network,
  unit: UnitRef,
  random: () => number,
  signal: AbortSignal,
): Promise<Experiment> {
  const drawn = useStore.getState().image ?? new Float32Array(IMAGE_PIXELS);
  const field = receptiveFieldOf(network, unit.layer, unit.unit).at(-1)!;
  const sides = sidesOf(network.spec.input, field);
  const show = async (shown: Float32Array<ArrayBuffer>, pixels: number): Promise<Trial> => {
    signal.throwIfAborted();
    const look = await lookAt(shown.slice());
    const value = valuesOf({ look, network }, unit.layer)?.[unit.unit];
    if (!look.input || value === undefined) throw new Error('The network gave no answer.');
    return { input: look.input, value, repainted: pixels };
  };
  const before = await show(drawn, 0);
  const change = (trial: Trial): number => Math.abs(trial.value - before.value);
  const mostChanged = async (pixels: readonly number[]): Promise<Trial | null> => {
    if (pixels.length === 0) return null;
    let most: Trial | null = null;
    for (let painting = 0; painting < PAINTINGS; painting++) {
      // From little ink to much.
      const chance = (painting + 0.5) / PAINTINGS;
      const trial = await show(repainted(drawn, pixels, chance, random), pixels.length);
      if (!most || change(trial) > change(most)) most = trial;
    }
    return most;
  };
  const outside = await mostChanged(sides.outside);
  const inside = await mostChanged(sides.inside);
  const silence = inside && change(inside) === 0 ? silenceOf(network, unit.layer, before.value) : null;
  return { network, unit, field, before, outside, inside, silence };
}
