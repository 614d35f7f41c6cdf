/** What a layer's description says before it stands on an input, asked of its kind: nobody who asks has to know the kinds. */
import { kindOf, type layerKinds } from './layers';
import type { Pair } from './shape';
import type { Connectivity, LayerKind, LayerSpec, Loss, NetworkSpec } from './spec';

type Having<Name, Spec = LayerSpec> = Spec extends LayerSpec ? (Name extends keyof Spec ? Spec : never) : never;

/** Whether descriptions of this kind have a field, be it written down or not. */
export const hasField = <Name extends string>(spec: LayerSpec, name: Name): spec is Having<Name> =>
  name in kindOf(spec).fields;

/** The layers that the connectivity switch acts on. */
export const canUntie = (spec: LayerSpec): spec is Having<'connectivity'> => hasField(spec, 'connectivity');

/** The ways in which it may connect a layer; none where it does not act on it. */
export const connectivitiesOf = (spec: LayerSpec): readonly Connectivity[] => kindOf(spec).connectivities ?? [];

/** The fields that say how many maps or units a layer has. */
export type CountName = NonNullable<(typeof layerKinds)[LayerKind]['count']>;

export const countNameOf = (spec: LayerSpec): CountName | null => kindOf(spec).count ?? null;

/** How many maps or units a description asks for; null where that follows from the rest. */
export function countOf(spec: LayerSpec): number | null {
  const count = countNameOf(spec);
  return count ? (spec as unknown as Readonly<Record<string, number>>)[count]! : null;
}

/** A layer that sees its input through windows of its own, which its description gives. */
export type WindowedSpec = Having<'kernel'>;
export const isWindowed = (spec: LayerSpec): spec is WindowedSpec => hasField(spec, 'kernel');

/** By what its windows move on where the description is silent. */
export const ownStrideOf = (spec: WindowedSpec): Pair => (kindOf(spec).ownStride ? spec.kernel : 1);
export const strideOf = (spec: WindowedSpec): Pair => spec.stride ?? ownStrideOf(spec);

/** What may be asked of outputs that are scores; the first suits best. */
const SCORE_LOSSES: readonly Loss[] = ['crossEntropy', 'meanSquaredError'];

/** What a network may minimise, as its last layer says. */
export function lossesFor({ layers }: NetworkSpec): readonly Loss[] {
  const last = layers.at(-1);
  const own = last && kindOf(last).loss;
  return own ? [own] : SCORE_LOSSES;
}
