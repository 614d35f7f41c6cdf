/** Training runs, one after the other: those that go on until they are paused, and those of so many steps. */
import { Queue } from '../async/queue';

export interface Run {
  /** Ends by itself after so many steps; null: goes on until it is stopped. */
  readonly limit: number | null;
  stopped: boolean;
}

export class Runs {
  #waiting: Run[] = [];
  readonly #turns = new Queue();

  get active(): boolean {
    return this.#waiting.length > 0;
  }

  /** Begins a run when those before it have ended. Open-ended ones are stopped, or it would never begin. */
  start<Result>(limit: number | null, body: (run: Run) => Promise<Result>): Promise<Result> {
    for (const run of this.#waiting) if (run.limit === null) run.stopped = true;
    const run: Run = { limit, stopped: false };
    this.#waiting.push(run);
    return this.#turns.run(() =>
      body(run).finally(() => {
        this.#waiting = this.#waiting.filter((other) => other !== run);
      }),
    );
  }

  /** Stops all runs, and waits until they have. */
  async stop(): Promise<void> {
    for (const run of this.#waiting) run.stopped = true;
    await this.#turns.ended();
  }
}
