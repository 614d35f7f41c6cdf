/**
 * An experiment is a list of cells, each a run that its request and seed decide wholly. So a long experiment can show how
 * far it is, be cancelled, and go on another day from the cells that are done; and a repeated cell gives the same result.
 */
import type { Engine } from '../../engine/engine';
import { nextTask } from '../../engine/nextTask';
import type { Network } from '../../network';

/** What a cell is lent to run with. */
export interface Laboratory {
  /** An engine of its own; the cell disposes of it. */
  open(network: Network, parameters: Float32Array): Promise<Engine>;
  /** Lets messages in; throws `Cancelled` where the experiment is no longer wanted. Called at least every few steps. */
  breathe(): Promise<void>;
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

export interface Teller<Cell, Outcome, Live> {
  live(cell: Cell, live: Live): void;
  done(done: CellDone<Cell, Outcome>, of: { readonly finished: number; readonly cells: number }): void;
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
  for (const cell of cells) {
    const before = known.get(cellName(cell));
    const done = before ?? {
      cell,
      outcome: await experiment.run(laboratory, request, cell, (live) => teller.live(cell, live)),
    };
    results.push(done);
    if (!before) teller.done(done, { finished: results.length, cells: cells.length });
  }
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
  async breathe() {
    await nextTask();
    if (!wanted()) throw new Cancelled('The experiment was cancelled.');
  },
});
