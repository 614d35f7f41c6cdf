/** In place of `store/actions/connection`: the worker's service on this very thread. What it streams is shown at once, on no screen. */
import type { Moment } from '../../src/worker/protocol';
import { serviceFor } from '../../src/worker/service';

export function serviceConnection() {
  const ignore = (): void => undefined;
  let show: (moment: Moment) => void = ignore;
  const service = serviceFor({
    progress: ignore,
    evaluated: ignore,
    looked: (moment) => Promise.resolve(show(moment)),
    trouble: ignore,
    computeChanged: ignore,
  });
  return {
    // What shows moments asks this connection for the worker: it is there when somebody does.
    worker: () => {
      void import('../../src/store/actions/shown').then(({ showMoment }) => (show = showMoment));
      return service;
    },
  };
}
