/** The steps by hand as the panel takes them: on the network as it is when their turn has come. */
import { useMemo, useRef, useState } from 'react';
import { BY_HAND, editParameters } from '../../../store/actions/session';
import { useStore } from '../../../store/state/store';
import { goesOn, stepped, steppedBack, type HandSteps } from './handSteps';
import type { LessonOf } from './useLesson';

export interface ByHand {
  /** v of a parameter before the next step. */
  readonly velocityAt: (index: number) => number;
  /** Loss of this drawing and label before the last step; null where the last step was not taken on them. */
  readonly lossBefore: number | null;
  /** How many can be taken back. */
  readonly steps: number;
  /** Whether earlier ones can no longer be. */
  readonly forgotten: boolean;
  readonly take: () => void;
  readonly undo: () => void;
}

export function useByHand({ lesson, network, label, image }: LessonOf): ByHand {
  const { learningRate, momentum } = useStore((state) => state.settings.optimizer);
  const [shown, setShown] = useState<HandSteps | null>(null);
  // Changes of the network take turns, and each goes on from what the one before has left.
  const newest = useRef<HandSteps | null>(null);
  const put = (steps: HandSteps): void => {
    newest.current = steps;
    setShown(steps);
  };
  const steps = useMemo(
    () => (shown && goesOn(shown, network, lesson.parameters) ? shown : null),
    [shown, network, lesson],
  );
  const last = steps?.taken.at(-1)?.lesson;

  const take = (): void =>
    void editParameters((parameters) => {
      // Another network may have been opened before the step's turn came.
      const { shown, begunAs } = useStore.getState();
      if (shown.network !== network) return false;
      const { gradients, loss } = lesson;
      const next = stepped(newest.current, network, parameters, {
        image,
        label,
        loss,
        gradients,
        learningRate,
        momentum,
        begunAs,
      });
      parameters.set(next.parameters);
      put(next);
      return BY_HAND;
    });
  const undo = (): void =>
    void editParameters((parameters) => {
      const before = newest.current;
      if (!before || before.taken.length === 0 || !goesOn(before, useStore.getState().shown.network, parameters))
        return false;
      const next = steppedBack(before);
      parameters.set(next.parameters);
      put(next);
      return { begunAs: before.taken.at(-1)!.begunAs };
    });
  return {
    velocityAt: (index) => steps?.velocity[index] ?? 0,
    lossBefore: last?.image === image && last.label === label ? last.loss : null,
    steps: steps?.taken.length ?? 0,
    forgotten: steps?.forgotten ?? false,
    take,
    undo,
  };
}
