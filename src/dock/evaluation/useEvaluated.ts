/** The digits of the last evaluation: the imported ones, or the generated test digits. */
import { useEffect, useState } from 'react';
import { digits } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import type { DigitSet } from '../../worker/protocol';

/** Null until they are there, and where there was no evaluation. */
export function useEvaluated(): DigitSet | null {
  const evaluation = useStore((state) => state.evaluation);
  const imported = useStore((state) => state.imported);
  const [generated, setGenerated] = useState<DigitSet | null>(null);
  const images = imported === null ? (evaluation?.images ?? 0) : 0;
  useEffect(() => {
    let wanted = true;
    if (images === 0) return undefined;
    digits('test', 0, images).then(
      (set) => {
        if (wanted) setGenerated(set);
      },
      // A worker that died is restored; the next evaluation asks again.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [images]);
  const set = imported ?? generated;
  return evaluation && set?.labels.length === evaluation.images ? set : null;
}
