/** The answer to a question that changes while it is being asked. */
import { useEffect, useRef, useState } from 'react';

export interface Answered<Answer> {
  /** To the newest question that was answered; null until the first, and where nothing is asked. */
  readonly answer: Answer | null;
  /** Whether the question asked last could not be answered. */
  readonly failed: boolean;
}

/**
 * Asks whenever `question` is another function. While one is on its way only the newest waits: so what changes with every
 * frame is answered at the pace of the answers. Where nobody looks any more, the signal takes it back.
 */
export function useAnswer<Answer>(question: ((signal: AbortSignal) => Promise<Answer>) | null): Answered<Answer> {
  const [answered, setAnswered] = useState<Answered<Answer>>({ answer: null, failed: false });
  const newest = useRef(question);
  const life = useRef<AbortController | null>(null);
  useEffect(() => {
    newest.current = question;
    if (!question) life.current?.abort();
    if (!question || (life.current && !life.current.signal.aborted)) return;
    const { signal } = (life.current = new AbortController());
    const run = async (): Promise<void> => {
      for (let next = newest.current; next && !signal.aborted; next = newest.current === next ? null : newest.current) {
        try {
          const answer = await next(signal);
          if (!signal.aborted) setAnswered({ answer, failed: false });
        } catch {
          // A worker that died says so itself; the next change asks again.
          if (!signal.aborted) setAnswered(({ answer }) => ({ answer, failed: true }));
        }
      }
      if (!signal.aborted) life.current = null;
    };
    void run();
  }, [question]);
  useEffect(() => () => life.current?.abort(), []);
  return question ? answered : NOTHING;
}

const NOTHING = { answer: null, failed: false } as const;
