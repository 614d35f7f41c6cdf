/** What a question of the tour is: where on the page it is answered, by doing what, and what is to be seen then. */
import type { MessageId } from '../i18n';
import { activationsOf, learnedOf, type Layer } from '../network';
import type { Place } from '../store/actions/goTo';
import type { Part, State } from '../store/state/state';

/** Numbers and names to be put into a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** A control of the page, as a screen reader finds it: by its role and its name. */
export interface Control {
  readonly role: 'application' | 'button' | 'group' | 'img' | 'radiogroup' | 'region';
  readonly name: MessageId;
  readonly values?: (state: State) => Values;
}

/**
 * What one may guess before one does it, and what of the values seen it is compared with. A guess is asked for by
 * `tour.<name>.guess`; choices are `tour.<name>.choice.<choice>`.
 */
export type Guess =
  | { readonly kind: 'number'; answer(seen: Values): number }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; answer(seen: Values): string };

export interface Question {
  /** Its sentences are `tour.<name>.do` and `tour.<name>.seen`. */
  readonly name:
    | 'copies'
    | 'kernels'
    | 'averaged'
    | 'bias'
    | 'pooling'
    | 'field'
    | 'shared'
    | 'unit'
    | 'untie'
    | 'drift'
    | 'tie'
    | 'same'
    | 'byHand'
    | 'moved'
    | 'effective';
  /** The question in the words in which people ask it. */
  readonly title: MessageId;
  readonly titleValues?: Values;
  readonly place: Place;
  /** Parts of the page without which it cannot be answered: a lesson may leave them out. */
  readonly needs: readonly Part[];
  readonly guess: Guess;
  /** What has to be done to the network before it can be asked, once the page is at its place. */
  setUp?(): Promise<void>;
  /** Where the hand has to go. */
  readonly control: Control;
  /** What then changes, where that is to be brought into sight: the control is always there. */
  readonly effect?: Control;
  /** What shows it once it is done, where the hand was elsewhere. */
  readonly shows?: Control;
  /**
   * Null until the visitor has done it since `before`; from then on the values of the sentence that says what was to be
   * seen, all of them read off the network and its numbers as they are now.
   */
  seen(now: State, before: State): Values | null;
}

/** The layer with the pinned unit; null where a pixel of the input is pinned. */
export const pinnedLayer = ({ shown, pinned }: State): Layer | null => shown.network.layers[pinned.layer] ?? null;

/** One learned block of the pinned layer; null where there is none, or the weights are not here yet. */
export function learned({ shown, pinned }: State, role: 'weights' | 'bias'): Float32Array | null {
  const { network, parameters } = shown;
  return parameters && learnedOf(network, parameters, pinned.layer, role);
}

/** The values that a layer reads, [y, x, channel]; null where nothing is drawn. */
export function inputOf({ shown: { network, look } }: Pick<State, 'shown'>, layer: number): Float32Array | null {
  if (!look?.activations) return null;
  return layer === 0 ? look.input : activationsOf(network, look.activations, layer - 1);
}
