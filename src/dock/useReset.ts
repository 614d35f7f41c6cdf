/** What Reset goes back to: the start that was chosen for this network, or else the one it had. */
import { useState } from 'react';
import type { NetworkSpec } from '../network';
import { resetTraining } from '../store/actions/session';
import type { WeightsOrigin } from '../store/state/state';
import { useStore } from '../store/state/store';

export interface Reset {
  readonly origin: WeightsOrigin;
  readonly to: (origin: WeightsOrigin) => void;
  /** Where there is no training to be lost, the start is seen as soon as it is chosen. */
  readonly choose: (origin: WeightsOrigin) => void;
}

export function useReset(): Reset {
  const ready = useStore((state) => state.compute !== null);
  const untrained = useStore((state) => state.shown.step === 0);
  const spec = useStore((state) => state.shown.network.spec);
  // Trained weights are a preset's: a network of one's own goes back to random ones.
  const begun = useStore(({ origin, preset }) => (origin === 'trained' && preset === null ? 'random' : origin));
  // A choice is for the network that it was made for, until it is what Reset goes back to.
  const [choice, setChoice] = useState<{ readonly spec: NetworkSpec; readonly origin: WeightsOrigin } | null>(null);
  const to = (origin: WeightsOrigin): void => void resetTraining(origin).then(() => setChoice(null));
  return {
    origin: choice?.spec === spec ? choice.origin : begun,
    to,
    choose(origin) {
      setChoice({ spec, origin });
      if (untrained && ready) to(origin);
    },
  };
}
