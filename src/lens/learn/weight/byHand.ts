/** Steps taken by hand: descent with momentum on one digit, and the way back. The velocity begins at 0 and is carried on. */
import { useState } from 'react';
import type { Network } from '../../../network';
import { editParameters } from '../../../store/session';
import { useStore } from '../../../store/store';
import type { LessonOf } from './useLesson';

interface Taken {
  readonly network: Network;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly velocity: Float32Array<ArrayBuffer>;
  readonly loss: number;
}

export interface ByHand {
  /** v of a parameter before the next step. */
  readonly velocityAt: (index: number) => number;
  /** Loss before the last step; null where none was taken. */
  readonly lossBefore: number | null;
  readonly steps: number;
  readonly take: () => void;
  readonly undo: () => void;
}

/** v ← μ·v − η·g; w ← w + v, for every parameter. */
export function momentumStep(
  gradients: ArrayLike<number>,
  velocity: Float32Array,
  learningRate: number,
  momentum: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(velocity, (v, i) => momentum * v - learningRate * gradients[i]!);
}

export function useByHand({ lesson, network }: LessonOf): ByHand {
  const { learningRate, momentum } = useStore((state) => state.settings.optimizer);
  const [all, setTaken] = useState<readonly Taken[]>([]);
  const [velocity, setVelocity] = useState<Float32Array<ArrayBuffer> | null>(null);
  // Steps on a network that is no longer open cannot be taken back.
  const taken = all.filter((step) => step.network === network);
  const current = taken.length > 0 && velocity?.length === network.parameterCount ? velocity : new Float32Array(0);
  const velocityAt = (index: number): number => current[index] ?? 0;

  const take = (): void => {
    const before = current.length > 0 ? current : new Float32Array(network.parameterCount);
    const next = momentumStep(lesson.gradients, before, learningRate, momentum);
    setTaken([...taken, { network, parameters: lesson.parameters.slice(), velocity: before, loss: lesson.loss }]);
    setVelocity(next);
    void editParameters((parameters) => {
      for (let i = 0; i < parameters.length; i++) parameters[i]! += next[i]!;
    });
  };
  const undo = (): void => {
    const last = taken.at(-1);
    if (!last) return;
    setTaken(taken.slice(0, -1));
    setVelocity(last.velocity);
    void editParameters((parameters) => parameters.set(last.parameters));
  };
  return { velocityAt, lossBefore: taken.at(-1)?.loss ?? null, steps: taken.length, take, undo };
}
