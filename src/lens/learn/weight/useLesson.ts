/** Asks for a backward pass of the drawing whenever it, its label or the parameters change; the newest answer wins. */
import { useEffect, useState } from 'react';
import { learnFrom } from '../../../store/actions/session';
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
  const [answer, setAnswer] = useState<LessonOf | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const { image } = useStore.getState();
    if (!look?.activations || !image) return undefined;
    let wanted = true;
    learnFrom(label).then(
      (lesson) => {
        if (!wanted) return;
        setAnswer({ lesson, network, image, label });
        setFailed(false);
      },
      // The panel keeps the last answer, and says so where there is none. The next look asks again.
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [look, label, network]);

  if (look?.activations && answer?.network === network) return answer;
  if (!drawn) return 'nothingDrawn';
  return failed ? 'failed' : 'waiting';
}
