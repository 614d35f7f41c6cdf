/** The loss's gradient of the drawing by every weight, were it what the network takes it for; asked for while it is wanted. */
import { useEffect, useState } from 'react';
import { predictedClass } from '../../network';
import { learnFrom } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import { useRested } from '../useRested';
import type { Gradient } from './aspect';

/** A backward pass costs more than a frame: so often at most while something changes, in milliseconds. */
const PAUSE = 40;
const LONGEST = 200;

export function useGradient(wanted: boolean): Gradient | null {
  const look = useRested(
    useStore((state) => (wanted ? state.shown.look : null)),
    PAUSE,
    LONGEST,
  );
  const [gradient, setGradient] = useState<Gradient | null>(null);
  useEffect(() => {
    if (!look?.scores) return undefined;
    let current = true;
    const { network } = useStore.getState().shown;
    const label = predictedClass(look.scores);
    if (label === null) return undefined;
    learnFrom(label).then(
      ({ gradients }) => current && setGradient({ network, values: gradients, label }),
      // The last one stays; the next look asks again.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [look]);
  return wanted && look?.scores ? gradient : null;
}
