/** A window of the digits there are, and what the network takes them for. */
import { useMemo, useState } from 'react';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { digits, judge } from '../../store/actions/session';
import { useAnswer } from '../../store/actions/useAnswer';
import { useStore } from '../../store/state/store';
import { trainedDigits } from '../../store/actions/training';
import type { DigitSet, Evaluation } from '../../worker/protocol';

export type Source = 'training' | 'test' | 'imported';

/** Digits looked at together: few enough that the network answers at once. */
export const WINDOW = 300;
/** The generated test digits (training/examples.ts). */
const TEST_DIGITS = 1000;

interface Window {
  /** Null until it is here. */
  readonly set: DigitSet | null;
  /** Null until the network has answered. */
  readonly judged: Evaluation | null;
  /** Its answers are not finite numbers. */
  readonly noNumbers: boolean;
  /** Digits of the source in all. */
  readonly size: number;
  /** Asks the network as it is now. */
  readonly again: () => void;
}

/** Another network, or other digits, are asked for again. Training changes the network all the time and is not followed. */
export function useWindow(source: Source, from: number): Window {
  const imported = useStore((state) => state.imported);
  const size = useSize(source);
  const spec = useStore((state) => state.shown.network.spec);
  const seed = useStore((state) => state.seed);
  const ready = useStore((state) => state.compute !== null);
  const [asked, setAsked] = useState(0);
  const question = useMemo(() => {
    if (!ready) return null;
    return async () => (source === 'imported' && imported ? part(imported, from) : digits(named(source), from, WINDOW));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each of these makes other digits
  }, [ready, source, from, imported, size, seed, asked]);
  const { answer: set } = useAnswer(question);
  const judging = useMemo(
    () => (set && set.labels.length > 0 ? async () => ({ set, spec, judged: await judge(set) }) : null),
    [set, spec],
  );
  const { answer } = useAnswer(judging);
  const judgement = answer?.set === set && answer?.spec === spec ? answer : null;
  const judged = judgement?.judged ?? null;
  return { set, judged, noNumbers: judgement !== null && !judged, size, again: () => setAsked(asked + 1) };
}

const named = (source: Source): 'training' | 'test' => (source === 'test' ? 'test' : 'training');

const part = ({ images, labels }: DigitSet, from: number): DigitSet => ({
  images: images.slice(from * IMAGE_PIXELS, (from + WINDOW) * IMAGE_PIXELS),
  labels: labels.slice(from, from + WINDOW),
});

function useSize(source: Source): number {
  const trained = useStore(trainedDigits);
  const imported = useStore((state) => state.imported?.labels.length ?? 0);
  if (source === 'test') return TEST_DIGITS;
  return source === 'imported' ? imported : trained;
}
