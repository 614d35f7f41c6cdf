/**
 * What a screen reader is told of values that change with every frame: only what they have come to rest at. Their own
 * elements are statuses that say nothing by themselves (`aria-live="off"`); one polite region of the page speaks for all.
 */
import { useEffect, useRef, type ReactNode } from 'react';
import { create } from 'zustand';
import { useText } from '../i18n';
import styles from './Spoken.module.css';

/** A sentence is said when it has been true for so long, in milliseconds. */
const REST = 1000;
/** And stays in the region for so long: whoever reads the page finds no old ones. */
const KEPT = 8000;

interface Said {
  readonly id: number;
  readonly sentence: string;
}

const useSaid = create<{ readonly said: readonly Said[] }>(() => ({ said: [] }));
let count = 0;

function say(sentence: string): void {
  const id = ++count;
  useSaid.setState(({ said }) => ({ said: [...said, { id, sentence }] }));
  setTimeout(() => useSaid.setState(({ said }) => ({ said: said.filter((other) => other.id !== id) })), KEPT);
}

/** Has a sentence said once it rests; nothing where it is null. What is true as a component appears is found by reading. */
export function useAnnouncement(sentence: string | null): void {
  const text = useText();
  const rested = useRef({ sentence, text });
  useEffect(() => {
    // In another language the same is true as before, in other words.
    if (text !== rested.current.text) rested.current = { sentence, text };
    if (sentence === rested.current.sentence) return undefined;
    const waiting = setTimeout(() => {
      rested.current = { sentence, text };
      if (sentence !== null) say(sentence);
    }, REST);
    return () => clearTimeout(waiting);
  }, [sentence, text]);
}

/** The same for a sentence that is known late in a component. */
export function Announced({ children }: { readonly children: string }): ReactNode {
  useAnnouncement(children);
  return null;
}

export function Announcements(): ReactNode {
  const said = useSaid((state) => state.said);
  return (
    <div aria-live="polite" className={styles.spoken}>
      {said.map(({ id, sentence }) => (
        <p key={id}>{sentence}</p>
      ))}
    </div>
  );
}
