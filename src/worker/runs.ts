/** Training runs, one after the other: those that go on until they are paused, and those of so many steps. */

export interface Run {
  /** Ends by itself after so many steps; null: goes on until it is stopped. */
  readonly limit: number | null;
  stopped: boolean;
}

export class Runs {
  #waiting: Run[] = [];
  #last: Promise<unknown> = Promise.resolve();

  get active(): boolean {
    return this.#waiting.length > 0;
  }

  /** Begins a run when those before it have ended. Open-ended ones are stopped, or it would never begin. */
  start<Result>(limit: number | null, body: (run: Run) => Promise<Result>): Promise<Result> {
    for (const run of this.#waiting) if (run.limit === null) run.stopped = true;
    const run: Run = { limit, stopped: false };
    this.#waiting.push(run);
    const result = this.#last
      .then(() => body(run))
      .finally(() => {
        this.#waiting = this.#waiting.filter((other) => other !== run);
      });
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Stops all runs, and waits until they have. */
  async stop(): Promise<void> {
    for (const run of this.#waiting) run.stopped = true;
    await this.#last;
  }
}
