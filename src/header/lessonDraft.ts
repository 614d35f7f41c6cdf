/** The lesson that is being made: it is there again when the pane is opened again. */
import { create } from 'zustand';
import type { Lesson, Part } from '../store/state/state';
import { initialState } from '../store/state/store';

export interface LessonDraft extends Lesson {
  /** Null until something was ticked: what the page leaves out now. */
  readonly leftOut: readonly Part[] | null;
  /** On the paper when it begins; null for nothing. */
  readonly digit: number | null;
}

export const useLessonDraft = create<LessonDraft>(() => ({ ...initialState.lesson, leftOut: null, digit: null }));
