/** A window of the digits there are, and what the network takes them for. */
import { useEffect, useState } from 'react';
import { IMAGE_PIXELS } from '../../digits/normalize';
import { digits, judge } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import { trainedDigits } from '../../store/actions/training';
import type { DigitSet, Evaluation } from '../../worker/protocol';

export type Source = 'training' | 'test' | 'imported';

/** Digits looked at together: few enough that the network answers at once. */
export const WINDOW = 300;
/** The generated test digits (training/examples.ts). */
const TEST_DIGITS = 1000;

interface Window {
  readonly set: DigitSet;
  /** Null until the network has answered. */
  readonly judged: Evaluation | null;
  /** Its answers are not finite numbers. */
  readonly noNumbers: boolean;
}

interface WindowState extends Omit<Window, 'set'> {
  readonly set: DigitSet | null;
  /** Digits of the source in all. */
  readonly size: number;
  /** Asks the network as it is now. */
  readonly again: () => void;
}

export function useWindow(source: Source, from: number): WindowState {
  const imported = useStore((state) => state.imported);
  const size = useSize(source);
  // Another network, or other digits: they are asked for again. Training changes the network all the time and is not followed.
  const spec = useStore((state) => state.shown.network.spec);
  const seed = useStore((state) => state.seed);
  const ready = useStore((state) => state.compute !== null);
  const [asked, setAsked] = useState(0);
  const [window, setWindow] = useState<Window | null>(null);

  useEffect(() => {
    if (!ready) return undefined;
    let wanted = true;
    const show = (next: Window): void => {
      if (wanted) setWindow(next);
    };
    const load = async (): Promise<void> => {
      const set = source === 'imported' && imported ? part(imported, from) : await digits(named(source), from, WINDOW);
      show({ set, judged: null, noNumbers: false });
      if (!wanted || set.labels.length === 0) return;
      const judged = await judge(set);
      show({ set, judged, noNumbers: judged === null });
    };
    // A worker that died is restored; until one asks again, the digits stand without an answer.
    load().catch(() => undefined);
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each of these makes other digits, or other answers
  }, [ready, source, from, imported, size, spec, seed, asked]);

  const { set = null, judged = null, noNumbers = false } = window ?? {};
  return { set, judged, noNumbers, size, again: () => setAsked(asked + 1) };
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
