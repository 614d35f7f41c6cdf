/** Long work that yields now and then, done in slices, so that the page answers meanwhile. */

/** Within a frame of 16 ms there is time for a drawing beside it. */
const SLICE_MILLISECONDS = 10;

/** Runs the work to its end; `progress` gets the share, 0 … 1, that the work last yielded. */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  progress: (share: number) => void = () => undefined,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE_MILLISECONDS;
    let share = 0;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return step.value;
      share = step.value;
    }
    progress(share);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
