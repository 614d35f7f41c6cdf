/** The network that the person has brought as a file: what it is, and what was wrong with the newest one that was refused. */
import { create } from 'zustand';
import type { Chain, GraphReport, OnnxProblem } from '../../worker/fileProtocol';

export interface OwnNetwork {
  /** The file's name. */
  readonly file: string;
  readonly report: GraphReport;
  /** The same as a network that the engine runs, or why it is none. */
  readonly chain: Chain | { readonly problem: OnnxProblem };
}

/** Weights without a network: they wait, with who has read them, for the person to agree where they go. */
export interface WeightsAlone {
  readonly file: string;
  /** Of the reader's reading. */
  readonly id: number;
}

interface OwnNetworkState {
  readonly opened: OwnNetwork | null;
  readonly weights: WeightsAlone | null;
  /** A file is being read, or measured anew. */
  readonly reading: boolean;
  /** Why the newest file, or size, was not taken. What was there before is there still. */
  readonly refused: { readonly file: string; readonly problem: OnnxProblem } | null;
  /** The node that is looked at, by its number. */
  readonly chosen: number | null;
}

export const useOwnNetwork = create<OwnNetworkState>(() => ({
  opened: null,
  weights: null,
  reading: false,
  refused: null,
  chosen: null,
}));
