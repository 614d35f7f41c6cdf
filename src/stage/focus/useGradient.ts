/** The loss's gradient of the drawing by every weight, were it a certain class or what the network takes it for; asked for while it is wanted. */
import { useMemo } from 'react';
import { predictedClass } from '../../network';
import { ask } from '../../store/actions/ask';
import { useAnswer } from '../../store/actions/useAnswer';
import { useStore } from '../../store/state/store';
import { useRested } from '../useRested';
import type { Gradient } from './aspect';

/** A backward pass costs more than a frame: so often at most while something changes, in milliseconds. */
const PAUSE = 40;
const LONGEST = 200;

/** `chosen`: the class; null for what the network takes it for. */
export function useGradient(wanted: boolean, chosen: number | null): Gradient | null {
  const look = useRested(
    useStore((state) => (wanted ? state.shown.look : null)),
    PAUSE,
    LONGEST,
  );
  const question = useMemo(() => {
    const label = look?.scores && (chosen ?? predictedClass(look.scores));
    if (label === null || label === undefined) return null;
    return async (signal: AbortSignal): Promise<Gradient> => {
      const { image, shown } = useStore.getState();
      if (!image) throw new Error('Nothing is drawn any more.');
      const { network } = shown;
      const { answers } = await ask({ what: { kind: 'backward', label }, images: [image] }, signal);
      return { network, values: answers[0]!.gradients, label };
    };
  }, [look, chosen]);
  const { answer } = useAnswer(question);
  return wanted && look?.scores ? answer : null;
}
