/** Every message between the page and the workers that read and write files: of networks and weights, of kept drawings, of digits. */
import type { KeptFileProblem } from '../digits/keptFile';
import type { Outcome } from '../digits/reading/digitFiles';
import type { Choice } from '../digits/reading/reading';
import type { KeptDigit } from '../digits/storage';
import type { Framework, Misfit, Offer } from '../fileFormats/foreignWeights';
import type { Chain } from '../fileFormats/onnxReader/chain';
import type { OnnxProblem } from '../fileFormats/onnxReader/problem';
import type { GraphReport, NodeReport } from '../fileFormats/onnxReader/report';
import type { ModelFileProblem, ReadModel } from '../fileFormats/weightsFile';
import type { NetworkSpec } from '../network';
import type { StorageReason } from '../storage/database';
import type { Result } from '../result';

export type { Outcome as FilesRead } from '../digits/reading/digitFiles';
export type { Chain } from '../fileFormats/onnxReader/chain';
export type { OnnxProblem } from '../fileFormats/onnxReader/problem';
export type { GraphReport, NodeReport } from '../fileFormats/onnxReader/report';

/** What a file of a network is, or what is wrong with it. */
export type GraphAnswer =
  | {
      readonly ok: true;
      readonly report: GraphReport;
      /** The same as a network that the engine runs, or why it is none. */
      readonly chain: Chain | { readonly problem: OnnxProblem };
    }
  | { readonly ok: false; readonly problem: OnnxProblem };

/** The same as it is sent: the nodes, so many of them, are asked for one part after the other by the number of the answer. */
export type GraphAnswerInParts =
  | (Omit<Extract<GraphAnswer, { ok: true }>, 'report'> & {
      readonly report: Omit<GraphReport, 'nodes'>;
      readonly id: number;
      readonly nodes: number;
    })
  | Extract<GraphAnswer, { ok: false }>;

/** What the page asks of the reader of networks, a third worker. */
export interface GraphReaderFunctions {
  /** Reads an ONNX file. One that is refused leaves the one before. */
  open(file: Blob): Promise<GraphAnswerInParts>;
  /** The same network over an image of so many rows and columns. */
  measure(size: readonly number[]): Promise<GraphAnswerInParts>;
  /** The next nodes of an answer, in their order. Rejects where all have been fetched. */
  nextNodes(id: number): Promise<readonly NodeReport[]>;
  /** Reads a file of weights. Those without a network stay with the reader until the next ones. */
  openWeights(file: Blob): Promise<WeightsAnswer>;
  /** Where these weights fit in a network. Rejects, as `parameters` does, where the reader no longer has them. */
  offers(id: number, spec: NetworkSpec): Promise<WeightsOffers>;
  /** The network's parameters, flat. */
  parameters(id: number, spec: NetworkSpec, framework: Framework, agreed: Agreed): Promise<Float32Array<ArrayBuffer>>;
}

/** What a file of weights is: a network, or weights alone, by the number of their reading; or what is wrong with it. */
export type WeightsAnswer =
  | { readonly ok: true; readonly model: ReadModel }
  | { readonly ok: true; readonly alone: number }
  | { readonly ok: false; readonly problem: ModelFileProblem };

export interface WeightsOffers {
  readonly offers: readonly Offer[] | Misfit;
  readonly tensors: number;
  /** Of the first tensors, more than are shown of those that are not used. */
  readonly names: readonly string[];
}

/** The tensor of each block, by their names; null: zeros. */
export type Agreed = ReadonlyMap<string, string | null>;

/** A kept drawing's image and class, as a file has them. */
export type FoundDigit = Omit<KeptDigit, 'id' | 'drawing'>;

/** What the page asks of the keeper of drawings, a fourth worker. */
export interface KeeperFunctions {
  /** Reads a file of kept drawings and stores those that the page does not know. */
  open(bytes: Uint8Array<ArrayBuffer>): Promise<KeptRead>;
  /** A file of these: `held` as they are given, the others as the database has them. */
  save(ids: readonly string[], held: readonly KeptDigit[]): Promise<Blob>;
}

/** How many drawings a file has, and which of them are none, counted from 1; or what is wrong with it. */
export type KeptRead = Result<{ readonly digits: number; readonly leftOut: readonly number[] }, KeptFileProblem>;

/** What the keeper tells the page meanwhile. */
export interface KeeperEvents {
  /** How much of the work is done, 0 … 1. */
  share(share: number): void;
  /** The next digits of the file. Resolves with a name for each that is new, null for the others. */
  found(digits: readonly FoundDigit[]): Promise<readonly (string | null)[]>;
  /** New ones that the database has refused: they are the page's alone. */
  notStored(digits: readonly KeptDigit[], reason: StorageReason): Promise<void>;
}

/** What the page asks of the reader of digits, a worker of its own. It remembers the half of a set that came first, and what it asked about last. */
export interface FileReaderFunctions {
  read(files: readonly File[]): Promise<Outcome>;
  /** Takes over what was asked about, as it was chosen. */
  answer(choice: Choice): Promise<Outcome>;
}

export interface FileReaderEvents {
  /** The share of the files' reading that is done, 0 … 1. */
  reached(share: number): void;
}
