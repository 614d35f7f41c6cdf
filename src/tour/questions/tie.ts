/** "What becomes of the copies when they are tied again?" Copies that have drifted apart are shared again. */
import { stepTraining } from '../../store/actions/session';
import { useStore } from '../../store/state/store';
import { apart, copiesOfFilter } from '../copies';
import { atC1, FILTER } from '../places';
import { pinnedLayer, type Question } from '../question';

/** So that there is something to be averaged. */
const STEPS_APART = 20;
/** The mean of hundreds of copies, summed in another order. */
const ROUNDING = 1e-5;

export const tie: Question = {
  name: 'tie',
  title: 'tour.tie.title',
  place: { ...atC1, sharing: 'local' },
  needs: ['connectivity'],
  guess: { kind: 'choice', choices: ['mean', 'other'], answer: ({ mean }) => (mean === 'yes' ? 'mean' : 'other') },
  async setUp() {
    const copies = copiesOfFilter(useStore.getState());
    if (copies && apart(copies) === 0) await stepTraining(STEPS_APART);
  },
  control: { role: 'radiogroup', name: 'shell.connectivity' },
  effect: FILTER,
  seen(now, before) {
    if (pinnedLayer(now)?.connectivity !== 'shared' || pinnedLayer(before)?.connectivity !== 'local') return null;
    const [tied, copies] = [copiesOfFilter(now), copiesOfFilter(before)];
    if (!tied || !copies) return null;
    const means = copies[0]!.map((_, tap) => copies.reduce((sum, copy) => sum + copy[tap]!, 0) / copies.length);
    const off = Math.max(...means.map((mean, tap) => Math.abs(mean - tied[0]![tap]!)));
    return { places: copies.length, apart: apart(copies), mean: off < ROUNDING ? 'yes' : 'no' };
  },
};
