/** Steps taken by hand, one after the other: descent with momentum on one digit, and the way back. */
import type { Network } from '../../../network';
import type { State } from '../../../store/state/state';

/** One step, as it was before it was taken. */
interface Before {
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly velocity: Float32Array<ArrayBuffer>;
  readonly begunAs: State['begunAs'];
  readonly lesson: StepLesson;
}

/** What a step was taken on. */
export interface StepLesson {
  readonly image: Float32Array;
  readonly label: number;
  readonly loss: number;
}

/** What the way back may take: 128 MiB, two steps of six million parameters, hundreds of the page's own network. */
const MOST_KEPT_BYTES = 128 * 2 ** 20;

export interface HandSteps {
  readonly network: Network;
  /** As the last step has left them. */
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly velocity: Float32Array<ArrayBuffer>;
  /** Those that can be taken back. */
  readonly taken: readonly Before[];
  /** Whether there were earlier ones, for which there was no room. */
  readonly forgotten: boolean;
}

/** Whether these parameters are the ones that the last step has left. After training, Reset or an edit they are not, and the steps are over. */
export const goesOn = (steps: HandSteps, network: Network, parameters: Float32Array): boolean =>
  steps.network === network &&
  steps.parameters.length === parameters.length &&
  steps.parameters.every((value, i) => value === parameters[i]);

/** v ← μ·v − η·g; w ← w + v, for every parameter. The velocity begins at 0 where no earlier steps go on. */
export function stepped(
  steps: HandSteps | null,
  network: Network,
  parameters: Float32Array,
  {
    gradients,
    learningRate,
    momentum,
    begunAs,
    ...lesson
  }: StepLesson & {
    readonly gradients: ArrayLike<number>;
    readonly learningRate: number;
    readonly momentum: number;
    readonly begunAs: State['begunAs'];
  },
): HandSteps {
  const earlier = steps && goesOn(steps, network, parameters) ? steps : null;
  const before = earlier?.velocity ?? new Float32Array(parameters.length);
  const velocity = before.map((v, i) => momentum * v - learningRate * gradients[i]!);
  // Two lists of float32 a step; the last step can always be taken back.
  const most = Math.max(1, Math.floor(MOST_KEPT_BYTES / (8 * parameters.length)));
  const taken = [...(earlier?.taken ?? []), { parameters: parameters.slice(), velocity: before, begunAs, lesson }];
  return {
    network,
    parameters: parameters.map((w, i) => w + velocity[i]!),
    velocity,
    taken: taken.slice(-most),
    forgotten: taken.length > most || (earlier?.forgotten ?? false),
  };
}

/** As it was before the last step. */
export function steppedBack(steps: HandSteps): HandSteps {
  const { parameters, velocity } = steps.taken.at(-1)!;
  return { ...steps, parameters, velocity, taken: steps.taken.slice(0, -1) };
}
