/** What a layer's description says before it stands on an input, asked of its kind: nobody who asks has to know the kinds. */
import { SCORE_LOSSES } from './kind';
import { kindOf, layerKinds, type LayerKind, type LayerSpec } from './layers';
import type { Pair } from './shape';
import type { Loss, NetworkSpec, WindowSpec } from './spec';

type Having<Name, Spec = LayerSpec> = Spec extends LayerSpec ? (Name extends keyof Spec ? Spec : never) : never;

/** Whether descriptions of this kind have a field, be it written down or not. */
export const hasField = <Name extends string>(spec: LayerSpec, name: Name): spec is Having<Name> =>
  name in kindOf(spec).fields;

/** The layers that the connectivity switch acts on. */
export const canUntie = (spec: LayerSpec): spec is Having<'connectivity'> => kindOf(spec).connectivities.length > 0;

/** The fields that say how many maps or units a layer has. */
export type CountName = NonNullable<(typeof layerKinds)[LayerKind]['count']>;

/** How many maps or units a description asks for; null where that follows from the rest. */
export function countOf(spec: LayerSpec): number | null {
  const { count } = layerKinds[spec.kind];
  return count && (spec as unknown as Readonly<Record<CountName, number>>)[count];
}

/** A layer that sees its input through windows of its own, which its description gives. */
export type WindowedSpec = Extract<LayerSpec, WindowSpec>;
export const isWindowed = (spec: LayerSpec): spec is WindowedSpec => kindOf(spec).ownStride !== null;

/** By what its windows move on where the description is silent. */
export const ownStrideOf = (spec: WindowedSpec): Pair => (kindOf(spec).ownStride === 'kernel' ? spec.kernel : 1);
export const strideOf = (spec: WindowedSpec): Pair => spec.stride ?? ownStrideOf(spec);

/** What a network may minimise, as its last layer says; the first suits best. */
export function lossesFor({ layers }: NetworkSpec): readonly Loss[] {
  const last = layers.at(-1);
  return last ? kindOf(last).losses : SCORE_LOSSES;
}
