/** Runs the painting experiment on the network as it is now. */
import { receptiveFieldOf, type FieldPart, type Network } from '../network';
import { valuesOf } from '../store/actions/pin';
import { ask } from '../store/actions/ask';
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
  const shown: readonly Shown[] = [
    { image: drawn, repainted: 0 },
    ...paintings(drawn, sides.outside, random),
    ...paintings(drawn, sides.inside, random),
  ];
  // One question, so one version of the weights: while training goes on too, what lies outside changes exactly nothing.
  const { answers } = await ask({ what: { kind: 'forward' }, images: shown.map(({ image }) => image) }, signal);
  const trials = answers.map((look, at): Trial => {
    const value = valuesOf({ look, network }, unit.layer)![unit.unit]!;
    return { input: look.input, value, repainted: shown[at]!.repainted };
  });
  const before = trials[0]!;
  const change = (trial: Trial): number => Math.abs(trial.value - before.value);
  const mostChanged = (pixels: readonly number[], from: number): Trial | null =>
    pixels.length === 0
      ? null
      : trials.slice(from, from + PAINTINGS).reduce((most, trial) => (change(trial) > change(most) ? trial : most));
  const outside = mostChanged(sides.outside, 1);
  const inside = mostChanged(sides.inside, outside ? 1 + PAINTINGS : 1);
  const silence = inside && change(inside) === 0 ? silenceOf(network, unit.layer, before.value) : null;
  return { network, unit, field, before, outside, inside, silence };
}

interface Shown {
  readonly image: Float32Array<ArrayBuffer>;
  /** Pixels. */
  readonly repainted: number;
}

/** From little ink to much; none where there is no pixel to paint. */
function paintings(
  drawn: Float32Array<ArrayBuffer>,
  pixels: readonly number[],
  random: () => number,
): readonly Shown[] {
  if (pixels.length === 0) return [];
  return Array.from({ length: PAINTINGS }, (_, painting) => ({
    image: repainted(drawn, pixels, (painting + 0.5) / PAINTINGS, random),
    repainted: pixels.length,
  }));
}
