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

/** Bytes that are copied within a millisecond or two. */
const PORTION = 4 * 2 ** 20;

/** Copies bytes into others, from `at` on; yields the share. */
export function* copying(from: Uint8Array, to: Uint8Array, at = 0): Generator<number, void> {
  for (let done = 0; done < from.length; done += PORTION) {
    to.set(from.subarray(done, done + PORTION), at + done);
    yield done / from.length;
  }
}
