/**
 * The only boundary: every message between the page and the worker. Plain data; large arrays are transferred. Calls are
 * made by birpc in both directions: the page calls `WorkerFunctions`, the worker streams through `PageFunctions`.
 */
import type { StorageReason } from '../storage/database';
import type { NamedSet } from '../digits/digitSet';
import type { BackendError, BackendName, Failing, Backward, Forward } from '../engine/engine';
import type { Connectivity, NetworkSpec } from '../network';
import type { DigitSet, TrainingSource } from '../training/examples';
import type { ExperimentKind, LiveOf, OutcomeOf, RequestOf } from '../training/experiments';
import type { CellOf } from '../training/experiments/cells';
import type { CellDone, Reached } from '../training/experiments/experiment';
import type { Initialisation } from '../training/initialise';
import type { CurvePoint, StopReason, TrainingSettings } from '../training/settings';

export type { Forward } from '../engine/engine';
export type { NamedSet } from '../digits/digitSet';
export type { DigitSet, TrainingSource } from '../training/examples';
export type { ExperimentKind, LiveOf, OutcomeOf, RecordedRun, RequestOf } from '../training/experiments';
export { cellsOf, type CellOf } from '../training/experiments/cells';
export type { DistortionKind } from '../training/experiments/distortions';
export type { Twin } from '../training/experiments/elsewhere';
export type { Entrant } from '../training/experiments/entrants';
export type { CellDone, Reached } from '../training/experiments/experiment';
export type { Filters } from '../training/experiments/filters';
export type { RacePoint } from '../training/experiments/race';
export type { Initialisation } from '../training/initialise';
export type { CurvePoint, StopReason, TrainingSettings } from '../training/settings';

/** What the person asked to compute with. */
export type ComputeChoice = 'automatic' | BackendName;

/** The parameters to begin with: given ones, flat in the order of `network.blocks`, or made. */
export type Beginning =
  | { readonly parameters: Float32Array<ArrayBuffer> }
  | { readonly initialisation: Initialisation };

/** Parameters that follow one another, from an index on. */
export interface ParameterPart {
  readonly offset: number;
  readonly values: Float32Array<ArrayBuffer>;
}

/** A backend as it was found at start. */
export interface BackendReport {
  readonly name: BackendName;
  readonly device: string;
  /** Why it cannot be used here; null where it can. */
  readonly unavailable: BackendError['reason'] | null;
  /** Measured on the real network, at start or when last chosen; null where not measured. */
  readonly samplesPerSecond: number | null;
}

export interface ComputeReport {
  readonly chosen: BackendName;
  readonly choice: ComputeChoice;
  readonly backends: readonly BackendReport[];
}

/** The network answering one image. */
export interface Look {
  /** The image as the network's input sees it, [y, x, channel], scaled; null where nothing is drawn. */
  readonly input: Float32Array<ArrayBuffer> | null;
  /** All layers' values, flat (`network.activationOffsets`); null where nothing is drawn. */
  readonly activations: Float32Array<ArrayBuffer> | null;
  readonly scores: Float32Array<ArrayBuffer> | null;
}

/** How far training has come. */
export interface Trained {
  /** Steps taken. */
  readonly step: number;
  /** Epochs gone through. */
  readonly epoch: number;
}

/** Parameters and how far they have been trained, of one moment. */
export interface Standing extends Trained {
  readonly parameters: Float32Array<ArrayBuffer>;
}

/** One moment of the open network: its answer to the drawing, the parameters that made it, and their step. */
export interface Moment extends Trained {
  readonly look: Look;
  /** Null where they are those of the moment before. */
  readonly parameters: Float32Array<ArrayBuffer> | null;
}

/** What is asked about each image: its values, the loss's derivatives were it of this class, or ∂(unit's value)/∂(input). */
export type Asked =
  | { readonly kind: 'forward' }
  | { readonly kind: 'backward'; readonly label: number }
  | { readonly kind: 'inputGradient'; readonly layer: number; readonly unit: number };

type Image = Float32Array<ArrayBuffer>;

/** With the image as the network's input sees it, [y, x, channel]. An input gradient is laid out like that too. */
export type AnswerTo<What extends Asked> = What extends { readonly kind: 'forward' }
  ? Forward & { readonly input: Image }
  : What extends { readonly kind: 'backward' }
    ? Backward & { readonly input: Image }
    : Image;

/** A network that is not the open one: a description with parameters of its own. */
export interface GivenNetwork {
  readonly spec: NetworkSpec;
  readonly beginning: Beginning;
}

export interface Question<What extends Asked = Asked> {
  readonly what: What;
  /** 28×28, 0 white … 1 ink; a given network's are its inputs, [y, x, channel] as it reads them. */
  readonly images: readonly Image[];
  /** The open network where absent. */
  readonly of?: GivenNetwork;
}

/** One answer an image, all of one version of the weights. */
export interface Answers<What extends Asked> extends Trained {
  /** That version, where derivatives were asked for; else empty. */
  readonly parameters: Image;
  readonly answers: readonly AnswerTo<What>[];
}

/** A backward pass of one drawing, and the parameters that it was taken with. */
export type Lesson = AnswerTo<{ readonly kind: 'backward'; readonly label: number }> & { readonly parameters: Image };

/** How training goes, beside the moments that it streams. */
export interface Progress {
  readonly samplesPerSecond: number;
  readonly points: readonly CurvePoint[];
}

/** Something went wrong and what was kept: the page puts it into words. */
export type Trouble =
  | { readonly kind: 'notFinite'; readonly step: number; readonly learningRate: number; readonly lastGoodStep: number }
  | {
      readonly kind: Failing;
      readonly backend: BackendName;
      readonly continuedOn: BackendName;
      readonly lostSteps: number;
    }
  | {
      readonly kind: 'backendUnavailable';
      readonly backend: BackendName;
      readonly reason: BackendError['reason'];
      readonly usedInstead: BackendName;
    }
  | { readonly kind: 'failure'; readonly message: string };

/** What so many steps came to. */
export interface Steps {
  /** Mean loss of the last one; NaN where none was taken. */
  readonly loss: number;
  /** Training steps taken so far. */
  readonly step: number;
  /** Whether they ended early, at a loss that is not finite. */
  readonly diverged: boolean;
  /** Whether they were stopped before the last one. */
  readonly stopped: boolean;
}

export interface Evaluation {
  /** Training steps that the network measured had taken. */
  readonly step: number;
  readonly images: number;
  /** 0 … 1. */
  readonly accuracy: number;
  readonly loss: number;
  /** classes×classes, true class × predicted class. */
  readonly confusion: readonly (readonly number[])[];
  readonly predictions: Uint8Array<ArrayBuffer>;
  /** The score of each prediction: a probability where the loss has them, else the raw output. */
  readonly topScores: Float32Array<ArrayBuffer>;
}

/** All that is needed to go on elsewhere: kept on the page while the worker lives. */
export interface Model extends Trained {
  readonly spec: NetworkSpec;
  readonly parameters: Float32Array<ArrayBuffer>;
}

/** What the page asks of the worker. Every call may reject with an Error that says what was wrong. */
export interface WorkerFunctions {
  /** Builds the network and chooses a backend. The first call of a worker's life; later ones replace the network. */
  open(spec: NetworkSpec, beginning: Beginning, choice: ComputeChoice, trained?: Trained): Promise<ComputeReport>;
  /** Runs the same network and parameters on another backend. */
  setCompute(choice: ComputeChoice): Promise<ComputeReport>;
  /** Unties or ties the C and S layers, or the one named, on the weights as they are. Answers with the new description. */
  setConnectivity(connectivity: Connectivity, layer?: string): Promise<NetworkSpec>;
  /** Replaces the parameters and starts counting steps anew. */
  begin(beginning: Beginning): Promise<void>;
  /** Replaces some parameters, as a script or an edited kernel does; the others stay what training has made of them, and so does the step count. */
  setParameters(parts: readonly ParameterPart[]): Promise<void>;
  readParameters(): Promise<Float32Array<ArrayBuffer>>;
  /** The parameters with how far they have been trained. */
  standing(): Promise<Standing>;

  /**
   * The drawing has changed: 28×28, 0 white … 1 ink, or null where nothing is drawn. It stays the current one. Answers with
   * the network's moment; null where a newer drawing came before this one's turn.
   */
  look(image: Float32Array<ArrayBuffer> | null): Promise<Moment | null>;
  /** Answers a question under a number of its own. Rejects where it is taken back. */
  ask<What extends Asked>(id: number, question: Question<What>): Promise<Answers<What>>;
  /** Takes a question back: it ends at its next image. */
  takeBack(id: number): Promise<void>;

  setTrainingSource(source: TrainingSource): Promise<{ readonly size: number }>;
  /** What the curve's test measures are of; null: the generated test digits. */
  testOn(set: NamedSet | null): Promise<void>;
  /** Trains until paused or done, streaming progress and moments, the last of them before it resolves with the reason it ended. */
  train(settings: TrainingSettings): Promise<StopReason>;
  pause(): Promise<void>;
  /** Exactly so many steps; resolves when they are done, or where training has diverged, which has then been told as trouble. */
  steps(count: number, settings: TrainingSettings): Promise<Steps>;
  /** Back to the last parameters whose loss was finite. */
  restoreLastGood(): Promise<void>;
  /**
   * Accuracy on the set given, or on the generated test digits; of the network that is open when it is done. Null where its
   * answers are not all finite numbers, as after training that diverged: then there is nothing to count. Where it is
   * `watched` the page is told meanwhile how far it has come.
   */
  evaluate(set: DigitSet | null, watched?: boolean): Promise<Evaluation | null>;
  /** Generated digits for the page to show: the test set's or the training set's, from an index on. */
  digits(which: 'training' | 'test', from: number, count: number): Promise<DigitSet>;

  /** Answers at once: the page asks now and then whether the worker is alive. */
  ping(): Promise<void>;
  /** For tests: makes the backend lose its device, as a driver would. Answers whether it could. */
  loseDevice(): Promise<boolean>;
}

/** What the worker tells the page unasked. */
export interface PageFunctions {
  progress(progress: Progress): void;
  /** The share, 0 … 1, of the watched evaluation that is done. */
  evaluated(share: number): void;
  /** The current drawing, answered anew because the parameters changed. Resolves when it is on the screen. */
  looked(moment: Moment): Promise<void>;
  trouble(trouble: Trouble): void;
  computeChanged(report: ComputeReport): void;
}

/** What the page asks of the laboratory: a second worker, so that long runs never hold up a drawing. */
export interface LaboratoryFunctions {
  /**
   * Runs an experiment's cells that are not among `earlier`. Resolves with all cells when done; rejects with an error
   * named `Cancelled` after `cancel`, or with one that says what was wrong.
   */
  run<Kind extends ExperimentKind>(
    kind: Kind,
    request: RequestOf<Kind>,
    earlier: readonly CellDone<CellOf<Kind>, OutcomeOf<Kind>>[],
  ): Promise<readonly CellDone<CellOf<Kind>, OutcomeOf<Kind>>[]>;
  cancel(): Promise<void>;
}

/** What the laboratory tells the page while it runs. */
export interface LaboratoryEvents {
  live<Kind extends ExperimentKind>(cell: CellOf<Kind>, live: LiveOf<Kind>): void;
  done<Kind extends ExperimentKind>(done: CellDone<CellOf<Kind>, OutcomeOf<Kind>>): void;
  /** As each cell begins and ends, and now and then while it runs, where it can say. */
  reached(reached: Reached): void;
  /** Where a long run stands could not be stored: after a reload it begins anew. */
  notKept(reason: StorageReason): void;
}
