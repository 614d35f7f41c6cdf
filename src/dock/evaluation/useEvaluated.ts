/** The digits of the last evaluation: the imported ones, or the generated test digits. */
import { useMemo } from 'react';
import { digits } from '../../store/actions/session';
import { useAnswer } from '../../store/actions/useAnswer';
import { useStore } from '../../store/state/store';
import type { DigitSet } from '../../worker/protocol';

/** Null until they are there, and where there was no evaluation. */
export function useEvaluated(): DigitSet | null {
  const evaluation = useStore((state) => state.evaluation);
  const imported = useStore((state) => state.imported);
  const images = imported === null ? (evaluation?.images ?? 0) : 0;
  const question = useMemo(() => (images === 0 ? null : () => digits('test', 0, images)), [images]);
  const { answer: generated } = useAnswer(question);
  const set = imported ?? generated;
  return evaluation && set?.labels.length === evaluation.images ? set : null;
}
