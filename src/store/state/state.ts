/** What the panels share: the shape of the whole state, slice by slice. Nothing here is derived from anything else here. */
import type { MessageId, Text } from '../../i18n';
import type { Language } from '../../i18n/messages';
import type { Connectivity, InitialisationKind, Network, PresetName } from '../../network';
import type { ComputeReport, CurvePoint, Evaluation, Look, TrainingSettings } from '../../worker/protocol';
import type { KeptDigit } from '../../digits/storage';
import type { NamedSet } from '../../digits/digitSet';
import type { Distortion } from '../../digits/distort';
import type { Drawing } from '../../digits/strokes';

export type { KeptDigit };

export const LENS_TABS = ['slide', 'count', 'matrix', 'learn', 'shift', 'beyond'] as const;
export type LensTab = (typeof LENS_TABS)[number];

/** The sections inside each tab of the lens, one shown at a time. */
export const LENS_SECTIONS = {
  slide: ['weight', 'unit', 'compare', 'playground'],
  count: ['layer', 'calculator', 'positions', 'chain', 'published'],
  matrix: ['layer'],
  learn: ['weight', 'drift', 'between', 'scramble', 'recorded', 'unsupervised', 'race', 'sizes'],
  shift: ['drawing', 'elsewhere', 'curves'],
  beyond: ['wider', '1989', 'oneDimension'],
} as const satisfies Readonly<Record<LensTab, readonly string[]>>;
export type LensSection<Tab extends LensTab = LensTab> = (typeof LENS_SECTIONS)[Tab][number];

/** What can be asked about the pinned unit on the stage. */
export const FIELD_QUESTIONS = ['from', 'effective', 'try', 'likes'] as const;
export type FieldQuestion = (typeof FIELD_QUESTIONS)[number];

/** Questions that the tour walks through. */
export const TOUR_LENGTH = 15;

/** The parts of the pane above the dock. */
export const DIGITS_TABS = ['evaluation', 'browse', 'kept', 'files'] as const;
export type DigitsTab = (typeof DIGITS_TABS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A unit of a layer; layer −1 is the input. `unit` is an index into its values, [y, x, channel]. */
export interface UnitRef {
  readonly layer: number;
  readonly unit: number;
}

/** A weight of a layer that is seen full, local or shared; that need not be how the layer is connected. */
export interface WeightRef {
  readonly layer: number;
  readonly connectivity: Connectivity;
  /** Index into the weights of the layer so connected. */
  readonly weight: number;
}

export interface DrawingSlice {
  /** What is on the paper. Its history is kept apart (`drawingHistory`). */
  readonly drawing: Drawing;
  /** 28×28, 0 white … 1 ink, as the network's makers prepared theirs, moved and distorted; null where nothing is drawn. Set by `setDrawing`. */
  readonly image: Float32Array<ArrayBuffer> | null;
}

/** What the page shows of the network: one moment of it, replaced whole (`actions/shown.ts`). */
export interface Shown {
  readonly network: Network;
  /** Laid out as `network.blocks` say; null until the first moment has come. */
  readonly parameters: Float32Array<ArrayBuffer> | null;
  /** The answer to the drawing, computed with `parameters`. */
  readonly look: Look | null;
  /** Training steps taken, and epochs gone through. */
  readonly step: number;
  readonly epoch: number;
}

export interface NetworkSlice {
  /** The preset the network began as; null for one made by hand. */
  readonly preset: PresetName | null;
  readonly shown: Shown;
  readonly begun: Begun | null;
  readonly compute: ComputeReport | null;
}

/** Where training of each layer began as it is connected now: how far its weights have come is counted from there. */
export interface Begun {
  readonly network: Network;
  /** In the order of `network.blocks`. */
  readonly parameters: Float32Array;
  /** By layer: the training step at which that was. */
  readonly steps: readonly number[];
}

export interface PinSlice {
  readonly pinned: UnitRef;
  /** The unit under the pointer; it is shown instead of the pinned one while it lasts. */
  readonly hovered: UnitRef | null;
  /** The weight under the pointer or the focus: it lights wherever it is used. */
  readonly pointedWeight: WeightRef | null;
}

/** `random`: the draw that suits the network's activations; the others are its kinds by name. */
export const WEIGHTS_ORIGINS = [
  'trained',
  'random',
  'lecun',
  'glorot',
  'he',
  'identical',
  'constant',
  'zeros',
] as const satisfies readonly ('trained' | 'random' | InitialisationKind)[];
export type WeightsOrigin = (typeof WEIGHTS_ORIGINS)[number];

export interface TrainingSlice {
  readonly training: boolean;
  readonly settings: TrainingSettings;
  /** What Reset goes back to. */
  readonly origin: WeightsOrigin;
  /** What the weights there are began as; null where they came from elsewhere or were changed by hand. */
  readonly begunAs: WeightsOrigin | null;
  readonly seed: number;
  readonly generatedDigits: number;
  readonly samplesPerSecond: number | null;
  readonly curve: readonly CurvePoint[];
  readonly evaluation: Evaluation | null;
  /** The share of the evaluation under way that is done, 0 … 1; null while there is none. */
  readonly evaluating: number | null;
  /** Kept drawings, as images with labels, newest last. */
  readonly kept: readonly KeptDigit[];
  /** Sets read from files, oldest first; no two have the same name. */
  readonly sets: readonly NamedSet[];
  /** The one of them that `evaluate` and the curve measure on; null for the generated test digits. */
  readonly imported: NamedSet | null;
  /** The one of them that is trained on besides; null for none. */
  readonly trainedSet: NamedSet | null;
  /** Names of those that the weights have learned from since they began. */
  readonly learnedFrom: readonly string[];
}

/** Places that a lesson may leave out. The header stays: the way back to the whole page is in it. */
export const PLACE_PARTS = ['paper', 'stage', 'lens', 'dock'] as const;

/** What a lesson may leave out of each place. */
export const INNER_PARTS = {
  header: ['network', 'connectivity', 'counts', 'compute', 'tour'],
  paper: ['examples', 'keep'],
  stage: ['questions'],
  lens: ['lens-slide', 'lens-count', 'lens-matrix', 'lens-learn', 'lens-shift', 'lens-beyond'],
  dock: ['training', 'settings', 'curves', 'digits'],
} as const satisfies { readonly lens: readonly `lens-${LensTab}`[] } & Readonly<
  Record<'header' | (typeof PLACE_PARTS)[number], readonly string[]>
>;

/** All that a lesson may leave out. */
export const PARTS = [...PLACE_PARTS, ...Object.values(INNER_PARTS).flat()] as const;
export type Part = (typeof PARTS)[number];

/** What a lesson says to the class, and which of the tour's questions it asks. */
export interface Lesson {
  readonly title: string;
  readonly say: string;
  /** Counted from 1; none: all. */
  readonly questions: readonly number[];
}

export interface ViewSlice {
  /** Whether the page is one panel of the lens in somebody else's page. It keeps nothing then, and leaves its address alone. */
  readonly embedded: boolean;
  /** Parts that a lesson leaves out; none outside of lessons. */
  readonly hidden: readonly Part[];
  readonly lesson: Lesson;
  /** The tab that the lens is open at; null while it is closed. */
  readonly lens: LensTab | null;
  /** The section that each tab shows, or will show when it is opened again. */
  readonly sections: { readonly [Tab in LensTab]: LensSection<Tab> };
  /** Whether what can be asked about the pinned unit stands open on the stage; it does while something is asked. */
  readonly about: boolean;
  /** The question about the pinned unit that is open on the stage. */
  readonly asked: FieldQuestion | null;
  /** What is done to the drawing before the network sees it. */
  readonly distortion: Distortion;
  /** The tour's question, counted from 1; null while nobody is on tour. */
  readonly tour: number | null;
  /** The wide pane that is open: the network's editor, one's own network, what is asked about a file, or a tab of the digits and files. There is room for one. */
  readonly pane: 'editor' | 'ownNetwork' | 'pictures' | 'fileQuestion' | DigitsTab | null;
  readonly language: Language;
  readonly theme: Theme;
  /** Larger type, to be read from the back row. */
  readonly projector: boolean;
}

/** A sentence for the person, as a key of the catalogue and its values; with something to do about it where there is. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'warning' | 'error';
  readonly message: MessageId;
  /** A function puts its value into the words of the language in which the notice is shown. */
  readonly values?: Readonly<Record<string, string | number | ((text: Text) => string)>>;
  /** What it is about: the next one about the same takes its place. */
  readonly subject?: 'import';
  /** It stays until it is closed, whatever its tone. */
  readonly lasting?: boolean;
  /** What can be done about it, or the file that can be saved. */
  readonly action?: { readonly label: MessageId } & (
    | { readonly run: () => void }
    | { readonly file: () => { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } }
  );
}

export interface NoticeSlice {
  readonly notices: readonly Notice[];
}

/** What was last done, to the network or to the drawing. */
export type Happening =
  | { readonly kind: 'opened' | 'trained' | 'reset' | 'drew' | 'cleared' | 'pinned' | 'moved' }
  | {
      readonly kind: 'connected';
      readonly from: Connectivity | 'mixed' | null;
      readonly to: Connectivity;
      /** How each layer was connected, and is. */
      readonly layers: readonly Reconnected[];
    };

export interface Reconnected {
  readonly was: Connectivity | null;
  readonly is: Connectivity | null;
}

export interface HappenedSlice {
  /** Null until somebody has done something. */
  readonly happened: Happening | null;
}

export type State = HappenedSlice & DrawingSlice & NetworkSlice & PinSlice & TrainingSlice & ViewSlice & NoticeSlice;
