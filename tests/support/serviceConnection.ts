/** In place of `store/actions/connection`: the worker's service on this very thread. What it streams is shown at once, on no screen. */
import type { Moment } from '../../src/worker/protocol';
import { Service } from '../../src/worker/service';

export function serviceConnection() {
  const ignore = (): void => undefined;
  const service = new Service({
    progress: ignore,
    looked: async (moment: Moment) => (await import('../../src/store/actions/shown')).showMoment(moment),
    trouble: ignore,
    computeChanged: ignore,
  });
  return { worker: () => service };
}
