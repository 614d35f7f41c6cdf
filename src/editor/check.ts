/** A draft checked as it is typed: the layers that fit, and the first thing that does not, at the row where it is. */
import {
  buildLayer,
  buildNetwork,
  NetworkError,
  units,
  type Layer,
  type LayerSpec,
  type NetworkProblem,
  type NetworkSpec,
  type Shape,
} from '../network';

/** What the network's own checks do not ask, because only a person's typing brings it about. */
export type DraftProblem =
  | NetworkProblem
  | {
      readonly code: 'numberTooLarge';
      readonly layer: string;
      readonly what: string;
      readonly value: number;
      readonly most: number;
    }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'inputSizeDoesNotFit'; readonly least: number; readonly most: number }
  | { readonly code: 'tooManyUnits'; readonly layer: string; readonly units: number; readonly most: number };

export interface Checked {
  /** The layers up to the first that does not fit. */
  readonly layers: readonly Layer[];
  readonly problem: DraftProblem | null;
  /** The row of the problem; −1 where it is the network's as a whole; null without a problem. */
  readonly row: number | null;
}

const CLASSES = 10;
/** Digits are 28×28; four times that is the largest that the benchmark trains on. */
export const INPUT_SIZES = { least: 8, most: 112 } as const;
/** Far beyond what a browser trains in a lesson; what is larger would only take its memory. */
const MOST = { maps: 512, units: 4096, kernel: 112, stride: 112, padding: 111, dilation: 111 } as const;
/** Of one layer: 64 MiB for a batch of 32. */
const MOST_UNITS = 500_000;

export function check(draft: NetworkSpec): Checked {
  const { height, width, channels } = draft.input;
  if (![height, width].every((size) => Number.isInteger(size) && size >= INPUT_SIZES.least && size <= INPUT_SIZES.most))
    return { layers: [], problem: { code: 'inputSizeDoesNotFit', ...INPUT_SIZES }, row: -1 };
  const layers: Layer[] = [];
  let input: Shape = { height, width, channels };
  for (const [row, spec] of draft.layers.entries()) {
    const problem = problemOf(() => {
      const layer = builtWithinLimits(spec, input);
      if ('code' in layer) return layer;
      if (layers.some(({ name }) => name === layer.name)) return { code: 'nameUsedTwice', layer: layer.name };
      layers.push(layer);
      input = layer.output;
      return null;
    });
    if (problem) return { layers, problem, row };
  }
  const problem = problemOf(() => {
    const { classes } = buildNetwork(draft);
    const layer = draft.layers.at(-1)!.name;
    return classes === CLASSES ? null : { code: 'outputsAreNotClasses', layer, outputs: classes, classes: CLASSES };
  });
  return {
    layers,
    problem,
    row: problem && draft.layers.findLastIndex((layer) => 'layer' in problem && layer.name === problem.layer),
  };
}

function builtWithinLimits(spec: LayerSpec, input: Shape): Layer | DraftProblem {
  if (spec.name.trim() === '') return { code: 'nameMissing' };
  for (const [what, most] of Object.entries(MOST)) {
    for (const value of [
      (spec as unknown as Record<string, number | readonly number[] | undefined>)[what] ?? 0,
    ].flat()) {
      if (value > most) return { code: 'numberTooLarge', layer: spec.name, what, value, most };
    }
  }
  const layer = buildLayer(spec, input);
  const count = units(layer.output);
  return count > MOST_UNITS ? { code: 'tooManyUnits', layer: spec.name, units: count, most: MOST_UNITS } : layer;
}

function problemOf(run: () => DraftProblem | null): DraftProblem | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetworkError) return error.problem;
    throw error;
  }
}
