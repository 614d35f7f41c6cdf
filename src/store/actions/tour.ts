/** The tour through the questions: where it is, and the state before it, to which one can go back. */
import { create } from 'zustand';
import { returnTo } from './goTo';
import { notify } from './notices';
import type { State } from '../state/state';
import { useStore } from '../state/store';
import { setTour } from './view';

/** The question that was chosen on the page, until the tour has set out for it; a link that names one is no choice. */
export const useChosen = create<{ readonly question: number | null }>(() => ({ question: null }));

/** Asks a question, counted from 1, and brings the page to where it is answered. */
export function chooseQuestion(question: number): void {
  setTour(question);
  useChosen.setState({ question });
}

let before: State | null = null;

/** Remembers the page as it is from now on, or as soon as its weights are here. Answers with what ends the waiting. */
export function rememberBefore(): () => void {
  before = null;
  return useStore.subscribe(
    (state) => state.shown.parameters !== null,
    (known) => {
      if (known) before ??= useStore.getState();
    },
    { fireImmediately: true },
  );
}

/** Ends the tour; the page stays as it is, and where that is another than before, one may have that back. */
export function endTour(): void {
  setTour(null);
  if (!before || !hasChanged(before, useStore.getState())) return;
  const remembered = before;
  notify({
    tone: 'information',
    message: 'tour.ended',
    lasting: true,
    action: { label: 'tour.back', run: () => void returnTo(remembered) },
  });
}

const VIEWED = ['pinned', 'lens', 'sections', 'asked', 'distortion'] as const;

const hasChanged = (one: State, other: State): boolean =>
  one.shown.network !== other.shown.network ||
  one.shown.parameters !== other.shown.parameters ||
  VIEWED.some((key) => one[key] !== other[key]);
