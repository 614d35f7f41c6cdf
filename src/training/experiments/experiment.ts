/**
 * An experiment is a list of cells, each a run that its request and seed decide wholly. So a long experiment can show how
 * far it is, be cancelled, and go on another day from the cells that are done; and a repeated cell gives the same result.
 */
import type { Engine } from '../../engine/engine';
import { nextTask } from '../../engine/nextTask';
import type { Network } from '../../network';

/** What a cell is lent to run with. */
export interface Laboratory {
  /** An engine of its own, until the cell, or its leg, is done. */
  open(network: Network, parameters: Float32Array): Promise<Engine>;
  /** Lets messages in; throws `Cancelled` where the experiment is no longer wanted. Called at least every few steps. */
  breathe(): Promise<void>;
  /** How much of the cell is done, 0 … 1; 0 once it begins, if that takes a while. Cells that are short need not say. */
  reached(share: number): void;
  readonly notebook: Notebook;
}

/** Pages of plain data that outlive the laboratory: where long runs stood, each under the name of its run. */
export interface Notebook {
  /** Null where nothing has been written under this name, or it is lost. */
  read(name: string): Promise<unknown>;
  /** What was written under this name before is replaced. Pages that have not been written for long may be lost. */
  write(name: string, page: unknown): Promise<void>;
  /** The run is over. */
  drop(name: string): Promise<void>;
}

/** A notebook that lasts as long as it is held. */
export function looseNotebook(): Notebook {
  const pages = new Map<string, unknown>();
  return {
    read: (name) => Promise.resolve(pages.get(name) ?? null),
    async write(name, page) {
      pages.set(name, page);
    },
    async drop(name) {
      pages.delete(name);
    },
  };
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface Experiment<Request, Cell, Outcome, Live = never> {
  /** The cells in the order they are run. Each is plain data; `JSON.stringify(cell)` is its name. */
  cells(request: Request): readonly Cell[];
  /** Runs one cell; `tell` says what is new while it runs. */
  run(laboratory: Laboratory, request: Request, cell: Cell, tell: (live: Live) => void): Promise<Outcome>;
}

export interface CellDone<Cell, Outcome> {
  readonly cell: Cell;
  readonly outcome: Outcome;
}

export const cellName = (cell: unknown): string => JSON.stringify(cell);

/** How far an experiment is. */
export interface Reached {
  /** Cells, with the part that is done of the one that runs. */
  readonly finished: number;
  readonly cells: number;
}

export interface Teller<Cell, Outcome, Live> {
  live(cell: Cell, live: Live): void;
  done(done: CellDone<Cell, Outcome>): void;
  /** As each cell begins, in the middle of those that say how far they are, and at the end. */
  reached(reached: Reached): void;
}

/** What is done with a laboratory; however it ends, the engines that it has opened are given back. */
export async function lending<Result>(
  laboratory: Laboratory,
  use: (lent: Laboratory) => Promise<Result>,
): Promise<Result> {
  const engines: Engine[] = [];
  const open: Laboratory['open'] = async (network, parameters) => {
    const engine = await laboratory.open(network, parameters);
    engines.push(engine);
    return engine;
  };
  try {
    return await use({ ...laboratory, open });
  } finally {
    for (const engine of engines) engine.dispose();
  }
}

/** Runs the cells that are not among `earlier`, one after the other. Rejects with `Cancelled` when told to stop. */
export async function runExperiment<Request, Cell, Outcome, Live>(
  experiment: Experiment<Request, Cell, Outcome, Live>,
  laboratory: Laboratory,
  request: Request,
  earlier: readonly CellDone<Cell, Outcome>[],
  teller: Teller<Cell, Outcome, Live>,
): Promise<readonly CellDone<Cell, Outcome>[]> {
  const known = new Map(earlier.map((done) => [cellName(done.cell), done]));
  const cells = experiment.cells(request);
  const results: CellDone<Cell, Outcome>[] = [];
  const reached = (share: number): void => teller.reached({ finished: results.length + share, cells: cells.length });
  for (const cell of cells) {
    const before = known.get(cellName(cell));
    if (before) {
      results.push(before);
      continue;
    }
    reached(0);
    const tell = (live: Live): void => teller.live(cell, live);
    const outcome = await lending({ ...laboratory, reached }, (lent) => experiment.run(lent, request, cell, tell));
    results.push({ cell, outcome });
    teller.done({ cell, outcome });
  }
  reached(0);
  return results;
}

/** A laboratory over one backend. `wanted` is asked at every breath. */
export const laboratoryOver = (
  open: Laboratory['open'],
  wanted: () => boolean,
  notebook: Notebook = looseNotebook(),
): Laboratory => ({
  open,
  notebook,
  reached: () => undefined,
  async breathe() {
    await nextTask();
    if (!wanted()) throw new Cancelled('The experiment was cancelled.');
  },
});
