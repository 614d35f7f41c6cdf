/**
 * What a layer kind is: everything the page asks of it before it stands on an input. The network's checks, the description
 * from outside, the editor's row and the connectivity switch all ask here, and none of them knows the kinds by name.
 */
import type { Layer } from './layer';
import type { Shape } from './shape';
import type { Connectivity, Loss } from './spec';

/** What every description has, whatever its kind. */
interface Named {
  readonly kind: string;
  readonly name: string;
}

/**
 * What may stand in a field: a `count` of maps or units; a `pair`, one number or `[y, x]`;
 * `padding`, such a pair or a word; `lists` of numbers, one a map or
 * unit; an `activation`; a `connectivity`; or one of several words, as `sum|average`.
 */
export type FieldValue = 'count' | 'pair' | 'padding' | 'lists' | 'activation' | 'connectivity' | `${string}|${string}`;

/** With a question mark where the field may be absent, as the description's type says. */
export type SpecField = FieldValue | `${FieldValue}?`;

/** The names of a description's fields that are its own. */
type FieldName<Spec> = Exclude<keyof Spec, keyof Named> & string;

type NumberField<Spec> = { [Name in FieldName<Spec>]: Spec[Name] extends number ? Name : never }[FieldName<Spec>];

export interface LayerKindOf<Spec extends Named> {
  /** The fields of its description, in the order in which they are written. */
  readonly fields: {
    readonly [Name in FieldName<Spec>]-?: undefined extends Spec[Name] ? `${FieldValue}?` : FieldValue;
  };
  /** The field that says how many maps or units there are; absent where that follows from the rest. */
  readonly count?: NumberField<Spec>;
  /** The ways in which the connectivity switch may connect it; absent where it does not touch the layer. */
  readonly connectivities?: readonly Connectivity[];
  /** By what its windows move on where the description is silent: the kernel; absent: 1. */
  readonly ownStride?: 'kernel';
  /** The one loss that has a meaning for its units as the network's output; absent where their values are scores. */
  readonly loss?: Loss;
  /** A layer of this kind before anything has been chosen for it; absent where only those of the presets have a meaning. */
  readonly typical?: Omit<Spec, keyof Named>;
  /** The layer that `spec` describes over `input`. Throws a NetworkError where it does not fit. */
  build(spec: Spec, input: Shape): Layer;
}
