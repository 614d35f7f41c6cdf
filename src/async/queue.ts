/** One at a time: tasks begin in the order they came, each when the one before has ended, however it ended. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(task: () => Result | Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all tasks that are here by now have ended. */
  async ended(): Promise<void> {
    await this.#last;
  }
}
