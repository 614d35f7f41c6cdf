/** Who is compared in the experiments: names, colours, networks, and the net they are compared on unless another is chosen. */
import type { Text } from '../../i18n';
import {
  betweenLocalAndShared,
  blurBeforeSubsampling,
  parameterCountOf,
  withConnectivity,
  type ConvolutionSpec,
  type NetworkSpec,
} from '../../network';
import type { Entrant } from '../../worker/protocol';

const convolution = (name: string, maps: number, kernel: number, padding: number): ConvolutionSpec => ({
  kind: 'convolution',
  name,
  maps,
  kernel,
  padding,
  activation: 'tanh',
});

/** Small enough that even its full form takes a step in milliseconds: half of LeNet's maps, on 16×16 as in 1989. */
export const SMALL_NET: NetworkSpec = {
  name: 'Small LeNet, 16×16',
  input: { height: 16, width: 16, channels: 1 },
  layers: [
    convolution('C1', 6, 5, 2),
    { kind: 'pooling', name: 'S2', kernel: 2, combine: 'max' },
    convolution('C3', 12, 3, 0),
    { kind: 'pooling', name: 'S4', kernel: 2, combine: 'max' },
    { kind: 'dense', name: 'Output', units: 10, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** Of training on few digits: larger rates run away on some seeds. */
export const OPTIMIZER = { kind: 'momentum', learningRate: 0.03, momentum: 0.9, weightDecay: 0 } as const;

export function entrantName(text: Text, entrant: Entrant): string {
  if (typeof entrant === 'string') return text(`race.entrant.${entrant}`);
  return 'rank' in entrant
    ? text('race.entrant.rank', { rank: entrant.rank })
    : text('race.entrant.blurred', { name: text(`race.entrant.${entrant.blurred}`) });
}

/** The connectivity's colour; what stands between is mixed of two. */
export function entrantColor(entrant: Entrant): string {
  if (entrant === 'fullSameSize') return 'color-mix(in srgb, var(--full) 55%, var(--ink))';
  if (typeof entrant === 'string') return `var(--${entrant})`;
  if ('blurred' in entrant) return `color-mix(in srgb, var(--${entrant.blurred}) 55%, var(--ink))`;
  return `color-mix(in srgb, var(--local) ${Math.min(85, 25 + entrant.rank * 7)}%, var(--shared))`;
}

/** The entrant's parameters; null where the laboratory decides its size. */
export function parametersOfEntrant(spec: NetworkSpec, entrant: Entrant): number | null {
  if (entrant === 'fullSameSize') return null;
  if (typeof entrant === 'string') return parameterCountOf(withConnectivity(spec, entrant));
  return parameterCountOf(
    'rank' in entrant
      ? betweenLocalAndShared(spec, entrant.rank)
      : withConnectivity(blurBeforeSubsampling(spec), entrant.blurred),
  );
}
