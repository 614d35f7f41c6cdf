/** The first minute, as the page knows it: the scene that the sentence tells and the filter's row plays, and what it offers to do. */
import { create } from 'zustand';

/**
 * A digit is drawn, the filter slides over it, one is invited to draw; then one unties the filter, has the copies learn, moves
 * the digit to where they have not, and ties them again.
 */
export type Scene = 'draws' | 'slides' | 'invites' | 'unties' | 'learns' | 'moves' | 'ties' | 'told';

export interface FirstMinute {
  /** Null outside of it, and while the page tells of something else that has been done meanwhile. */
  readonly scene: Scene | null;
  /** What the scene offers to do, if that is no control of the page. */
  readonly act: (() => void) | null;
  /** How often it was asked for, beyond the time that it comes by itself. */
  readonly asked: number;
}

export const useFirstMinute = create<FirstMinute>(() => ({ scene: null, act: null, asked: 0 }));

export const askForFirstMinute = (): void => useFirstMinute.setState(({ asked }) => ({ asked: asked + 1 }));
