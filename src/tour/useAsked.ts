/** The questions that are asked, counted from 1: all of them, or those of a lesson. */
import { useMemo } from 'react';
import { useStore } from '../store/state/store';
import { questions } from './questions';

export function useAsked(): readonly number[] {
  const chosen = useStore((state) => state.lesson.questions);
  return useMemo(
    () => questions.map((_, index) => index + 1).filter((number) => chosen.length === 0 || chosen.includes(number)),
    [chosen],
  );
}
