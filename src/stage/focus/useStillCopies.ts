/** How many copies have not moved, counted a few times a second while they are trained. */
import { useMemo } from 'react';
import { useStore } from '../../store/state/store';
import { useRested } from '../useRested';
import { stillCopies } from './moved';
import { numbersOf } from './aspect';
import type { Focus } from './subject';

/** Milliseconds. */
const PAUSE = 60;
const LONGEST = 250;

export function useStillCopies(focus: Focus, wanted: boolean): number {
  const network = useStore((state) => state.shown.network);
  const begun = useStore((state) => state.begun);
  const parameters = useRested(
    useStore((state) => (wanted ? state.shown.parameters : null)),
    PAUSE,
    LONGEST,
  );
  return useMemo(() => {
    const numbers = parameters && numbersOf({ network, parameters }, begun, focus.index, 'moved', null);
    return numbers ? stillCopies(focus, numbers) : 0;
  }, [network, begun, parameters, focus]);
}
