/** Watches the page until the visitor has done what a question asks for, and reads the numbers that there are to be seen. */
import { useEffect, useState } from 'react';
import { useStore } from '../store/state/store';
import type { Question, Values } from './question';

/** A sentence that is being read does not change before the page has rested so long, in milliseconds. */
const REST = 500;

/** Null until it is done, since the page began to be watched; while it is on the way somewhere, it is not. */
export function useSeen(question: Question, watching: boolean): Values | null {
  const [seen, setSeen] = useState<Values | null>(null);
  useEffect(() => {
    if (!watching) return undefined;
    const before = useStore.getState();
    let done = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const values = question.seen(useStore.getState(), before);
      if (!values) return;
      done = true;
      setSeen(values);
    };
    const unsubscribe = useStore.subscribe(() => {
      clearTimeout(timer);
      if (done) timer = setTimeout(look, REST);
      else look();
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [question, watching]);
  return seen;
}
