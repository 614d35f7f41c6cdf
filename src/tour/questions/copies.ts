/** "A weight is used at 784 places: which input updates it? Must the copies be averaged?" One step, taken by hand. */
import { buildNetwork, countsByConnectivity, PRESETS } from '../../network';
import { changedWeights } from '../changes';
import { atC1 } from '../places';
import { learned, pinnedLayer, type Question } from '../question';

const { height, width } = buildNetwork(PRESETS.lenet).layers[0]!.output;

export const copies: Question = {
  name: 'copies',
  title: 'learn.question',
  titleValues: { count: height * width },
  place: { ...atC1, lens: { tab: 'learn', section: 'weight' } },
  needs: ['lens', 'lens-learn'],
  guess: {
    kind: 'choice',
    choices: ['grows', 'shrinks'],
    answer: ({ from, to }) => (Number(to) > Number(from) ? 'grows' : 'shrinks'),
  },
  control: { role: 'region', name: 'learn.oneWeight' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    const changed = changedWeights(now, before);
    if (!layer || changed.length === 0) return null;
    const [from, to] = [learned(before, 'weights')!, learned(now, 'weights')!];
    const farthest = changed.reduce((far, { weight }) =>
      Math.abs(to[weight]! - from[weight]!) > Math.abs(to[far.weight]! - from[far.weight]!) ? { ...far, weight } : far,
    ).weight;
    const counts = countsByConnectivity(layer);
    return {
      positions: layer.output.height * layer.output.width,
      from: from[farthest]!,
      to: to[farthest]!,
      layer: layer.name,
      shared: counts.shared.parameters,
      local: counts.local.parameters,
    };
  },
};
