/** "Do all copies learn alike?" Untied copies are trained; only those that have seen ink have other weights than before. */
import { apart, copiesOfFilter } from '../copies';
import { atC1, FILTER } from '../places';
import { pinnedLayer, type Question } from '../question';

/** Steps after which copies under ink have moved far enough to be told from the others. */
const ENOUGH_STEPS = 10;

export const drift: Question = {
  name: 'drift',
  title: 'tour.drift.title',
  place: { ...atC1, sharing: 'local' },
  needs: ['dock', 'training'],
  guess: {
    kind: 'choice',
    choices: ['all', 'some', 'none'],
    answer: ({ changed, places }) => (changed === 0 ? 'none' : changed === places ? 'all' : 'some'),
  },
  control: { role: 'button', name: 'dock.train' },
  effect: FILTER,
  seen(now, before) {
    const steps = now.shown.step - before.shown.step;
    if (steps < ENOUGH_STEPS || now.training || pinnedLayer(now)?.connectivity !== 'local') return null;
    const [after, from] = [copiesOfFilter(now), copiesOfFilter(before)];
    if (!after || !from || after.length !== from.length) return null;
    const changed = after.filter((copy, at) => copy.some((weight, tap) => weight !== from[at]![tap])).length;
    return { steps, changed, places: after.length, apart: apart(after) };
  },
};
