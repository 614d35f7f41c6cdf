/** "Does 2×2 pooling double the receptive field?" A unit before the pooling is pinned, and then one after it. */
import { fieldOfLayer } from '../../network';
import { atC1 } from '../places';
import { pinnedLayer, type Question } from '../question';

export const pooling: Question = {
  name: 'pooling',
  title: 'stage.from.pooling.question',
  place: atC1,
  needs: ['stage'],
  guess: {
    kind: 'choice',
    choices: ['stays', 'adds', 'doubles'],
    answer: ({ before, after }) =>
      after === before ? 'stays' : Number(after) === 2 * Number(before) ? 'doubles' : 'adds',
  },
  control: { role: 'img', name: 'common.map', values: () => ({ layer: 'S2', map: 3 }) },
  seen(now, before) {
    const layer = pinnedLayer(now);
    const at = now.pinned.layer;
    if (!layer || at < 1 || at === before.pinned.layer) return null;
    if (!layer.keepsMaps) return null;
    const [below] = fieldOfLayer(now.shown.network, at - 1);
    const [field] = fieldOfLayer(now.shown.network, at);
    return {
      below: now.shown.network.layers[at - 1]!.name,
      layer: layer.name,
      before: below.size,
      after: field.size,
      kernel: layer.window.kernel[0],
      jump: below.stride,
      added: field.size - below.size,
      jumpAfter: field.stride,
    };
  },
};
