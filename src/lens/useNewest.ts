/** The answer to a question that changes while it is being asked. */
import { useEffect, useRef, useState } from 'react';

/** Runs `task` whenever it is another one. While one is on its way, only the newest waits. Null until the first answer. */
export function useNewest<Answer>(task: (() => Promise<Answer>) | null): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const wanted = useRef(task);
  const running = useRef(false);
  useEffect(() => {
    wanted.current = task;
    if (running.current) return;
    const run = async (): Promise<void> => {
      running.current = true;
      for (let next = wanted.current; next; next = wanted.current === next ? null : wanted.current) {
        try {
          const found = await next();
          if (wanted.current) setAnswer(found);
        } catch {
          // A worker that died says so itself; the next change asks again.
        }
      }
      running.current = false;
    };
    void run();
  }, [task]);
  return task ? answer : null;
}
