/** Asks for a backward pass of the drawing whenever it, its label or the parameters change; the newest answer wins. */
import { useMemo } from 'react';
import { ask } from '../../../store/actions/ask';
import { useAnswer } from '../../../store/actions/useAnswer';
import { useStore } from '../../../store/state/store';
import type { Lesson } from '../../../worker/protocol';
import type { Network } from '../../../network';

/** A lesson, what it was of, and the network whose layout its numbers have. */
export interface LessonOf {
  readonly lesson: Lesson;
  readonly network: Network;
  readonly image: Float32Array;
  readonly label: number;
}

/** Why there is no lesson. */
export type NoLesson = 'nothingDrawn' | 'waiting' | 'failed';

export function useLesson(label: number): LessonOf | NoLesson {
  const look = useStore((state) => state.shown.look);
  const network = useStore((state) => state.shown.network);
  const drawn = useStore((state) => state.image !== null);
  const question = useMemo(() => {
    if (!look?.activations) return null;
    return async (signal: AbortSignal): Promise<LessonOf> => {
      const { image } = useStore.getState();
      if (!image) throw new Error('Nothing is drawn any more.');
      const { answers, parameters } = await ask({ what: { kind: 'backward', label }, images: [image] }, signal);
      return { lesson: { ...answers[0]!, parameters }, network, image, label };
    };
  }, [look, label, network]);
  const { answer, failed } = useAnswer(question);

  if (look?.activations && answer?.network === network) return answer;
  if (!drawn) return 'nothingDrawn';
  return failed ? 'failed' : 'waiting';
}
