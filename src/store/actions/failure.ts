/** What went wrong, as a notice: by its code where it has one, so that every language can say it, or else in its own words. */
import type { Text } from '../../i18n';
import { NetworkError } from '../../network';
import { WorkerDied } from '../../worker/client';
import { problemSentence } from './problemSentence';
import type { Notice } from '../state/state';

/** A run was asked for, and no digits are chosen that it could learn from. */
export class NothingToTrainOn extends Error {
  override readonly name = 'NothingToTrainOn';
  constructor() {
    super('There is nothing to train on.');
  }
}

/** Digits have ten classes, and the network has others. */
export class OtherClasses extends Error {
  override readonly name = 'OtherClasses';
  constructor(readonly classes: number) {
    super(`The network has ${classes} classes: on digits, of which there are ten, it cannot be trained or measured.`);
  }
}

/** Weights are so large that the network's answer to a drawing is no number. */
export class AnswersNoNumber extends Error {
  override readonly name = 'AnswersNoNumber';
  constructor() {
    super('The weights are so large that the network answers a drawing with no number.');
  }
}

/** Why something failed, in the language in which it is shown. */
export type Reason = (text: Text) => string;

export const reasonOf =
  (error: unknown): Reason =>
  (text) => {
    if (error instanceof NetworkError) return problemSentence(error.problem, text);
    if (error instanceof WorkerDied) return text(`notices.failure.worker.${error.why}`);
    return text('notices.failure.technical', { message: error instanceof Error ? error.message : String(error) });
  };

export function failureNotice(error: unknown): Omit<Notice, 'id'> {
  if (error instanceof NothingToTrainOn) return { tone: 'warning', message: 'notices.nothingToTrainOn' };
  if (error instanceof OtherClasses)
    return { tone: 'warning', message: 'ownNetwork.otherClasses', values: { classes: error.classes } };
  if (error instanceof AnswersNoNumber) return { tone: 'error', message: 'ownNetwork.answersNoNumber' };
  return { tone: 'error', message: 'notices.failure', values: { message: reasonOf(error) } };
}
