/** Asks for a backward pass of the drawing whenever it, its label or the parameters change; the newest answer wins. */
import { useEffect, useState } from 'react';
import { learnFrom } from '../../../store/session';
import { useStore } from '../../../store/store';
import type { Lesson } from '../../../worker/protocol';
import type { Network } from '../../../network';

/** A lesson, and the network whose layout its numbers have. */
export interface LessonOf {
  readonly lesson: Lesson;
  readonly network: Network;
  readonly label: number;
}

export function useLesson(label: number): LessonOf | null {
  const look = useStore((state) => state.look);
  const network = useStore((state) => state.network);
  const [answer, setAnswer] = useState<LessonOf | null>(null);

  useEffect(() => {
    if (!look?.activations) return undefined;
    let wanted = true;
    learnFrom(label).then(
      (lesson) => wanted && setAnswer({ lesson, network, label }),
      // The worker said why it could not, and the session has told the person; the panel keeps the last answer.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [look, label, network]);

  return look?.activations && answer?.network === network ? answer : null;
}
