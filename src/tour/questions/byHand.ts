/** "Are kernels chosen by hand?" A run from random filters is recorded. */
import { atC1 } from '../places';
import type { Question } from '../question';

/** Steps after which the loss has fallen far enough to be seen. */
const ENOUGH_STEPS = 50;

export const byHand: Question = {
  name: 'byHand',
  title: 'recording.byHand',
  place: { ...atC1, lens: { tab: 'learn', section: 'recorded' } },
  needs: ['lens', 'lens-learn'],
  guess: { kind: 'number', answer: ({ after }) => Number(after) },
  control: { role: 'button', name: 'recording.fromRandom' },
  seen(now, before) {
    const asBefore = before.origin === 'random' && before.shown.step === now.shown.step;
    if (now.origin !== 'random' || now.shown.step < ENOUGH_STEPS || asBefore) return null;
    const [first, last] = [now.curve[0], now.curve.at(-1)];
    return first && last ? { step: now.shown.step, before: first.trainingLoss, after: last.trainingLoss } : null;
  },
};
