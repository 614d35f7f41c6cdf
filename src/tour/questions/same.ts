/** "Why don't all filters learn the same?" A run from identical filters is recorded. */
import { unitAt } from '../../network';
import type { State } from '../../store/state/state';
import { atC1 } from '../places';
import { learned, type Question } from '../question';

/** Up to here filters are the same: single precision rounds the same sum differently in another order. */
const ROUNDING = 1e-5;

/** Steps after which filters that could part would have parted. */
const ENOUGH_STEPS = 10;

export const same: Question = {
  name: 'same',
  title: 'recording.same',
  place: { ...atC1, lens: { tab: 'learn', section: 'recorded' } },
  needs: ['lens', 'lens-learn'],
  guess: {
    kind: 'choice',
    choices: ['part', 'same'],
    answer: ({ same: stayed }) => (stayed === 'yes' ? 'same' : 'part'),
  },
  control: { role: 'button', name: 'recording.fromIdentical' },
  seen(now, before) {
    const asBefore = before.origin === 'identical' && before.shown.step === now.shown.step;
    // Until the run has measured a loss, the weights that are shown may be those of before it.
    if (now.origin !== 'identical' || now.curve.length === 0 || now.shown.step < ENOUGH_STEPS || asBefore) return null;
    const difference = largestDifference(now);
    if (difference === null) return null;
    const filters = now.shown.network.layers[0]!.output.channels;
    return { step: now.shown.step, filters, difference, same: difference < ROUNDING ? 'yes' : 'no' };
  },
};

/** The largest |difference| between the same weight of two filters of the first layer, in the middle of their maps. */
function largestDifference(state: State): number | null {
  const [layer] = state.shown.network.layers;
  const weights = learned({ ...state, pinned: { layer: 0, unit: 0 } }, 'weights');
  if (!layer || !weights) return null;
  const { height, width, channels } = layer.output;
  const filters = Array.from({ length: channels }, (_, map) => {
    const filter: number[] = [];
    layer.reads(unitAt(layer.output, height >> 1, width >> 1, map), (_input, weight) => filter.push(weights[weight]!));
    return filter;
  });
  return Math.max(
    ...filters[0]!.map((_, tap) => {
      const taps = filters.map((filter) => filter[tap]!);
      return Math.max(...taps) - Math.min(...taps);
    }),
  );
}
