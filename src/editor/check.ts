/** A draft checked as it is typed: the layers that fit, and the first thing that does not, at the row where it is. */
import {
  buildLayer,
  buildNetwork,
  NetworkError,
  type Layer,
  type NetworkProblem,
  type NetworkSpec,
  type Shape,
} from '../network';

/** What the network's own checks do not ask, because only a person's typing brings it about. */
export type DraftProblem =
  | NetworkProblem
  | { readonly code: 'nameMissing' }
  | { readonly code: 'inputSizeDoesNotFit'; readonly least: number; readonly most: number };

export interface Checked {
  /** The layers up to the first that does not fit. */
  readonly layers: readonly Layer[];
  readonly problem: DraftProblem | null;
  /** The row of the problem; −1 where it is the network's as a whole; null without a problem. */
  readonly row: number | null;
}

/** Digits are 28×28; four times that is the largest that the benchmark trains on. */
export const INPUT_SIZES = { least: 8, most: 112 } as const;

export function check(draft: NetworkSpec): Checked {
  const { height, width, channels } = draft.input;
  if (![height, width].every((size) => Number.isInteger(size) && size >= INPUT_SIZES.least && size <= INPUT_SIZES.most))
    return { layers: [], problem: { code: 'inputSizeDoesNotFit', ...INPUT_SIZES }, row: -1 };
  const layers: Layer[] = [];
  let input: Shape = { height, width, channels };
  for (const [row, spec] of draft.layers.entries()) {
    const problem = problemOf(() => {
      if (spec.name.trim() === '') return { code: 'nameMissing' };
      const layer = buildLayer(spec, input);
      if (layers.some(({ name }) => name === layer.name)) return { code: 'nameUsedTwice', layer: layer.name };
      layers.push(layer);
      input = layer.output;
      return null;
    });
    if (problem) return { layers, problem, row };
  }
  const problem = problemOf(() => {
    buildNetwork(draft);
    return null;
  });
  return {
    layers,
    problem,
    row: problem && draft.layers.findLastIndex((layer) => 'layer' in problem && layer.name === problem.layer),
  };
}

function problemOf(run: () => DraftProblem | null): DraftProblem | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetworkError) return error.problem;
    throw error;
  }
}
