/** "One bias per filter, unit, channel?" The connectivity is switched, and the biases are counted. */
import { buildNetwork, countsByConnectivity, countsOf, PRESETS } from '../../network';
import { atC1 } from '../places';
import { pinnedLayer, type Question } from '../question';

/** In 1989 there was a bias a unit even where weights were shared. */
const [first1989] = buildNetwork(PRESETS.net5).layers;

export const bias: Question = {
  name: 'bias',
  title: 'slide.question.bias',
  place: { ...atC1, lens: { tab: 'slide', section: 'unit' } },
  needs: ['connectivity'],
  guess: { kind: 'number', answer: ({ local }) => Number(local) },
  control: { role: 'radiogroup', name: 'shell.connectivity' },
  effect: { role: 'group', name: 'slide.sum' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (layer?.connectivity !== 'local' || pinnedLayer(before)?.connectivity === 'local') return null;
    const { shared, local } = countsByConnectivity(layer);
    return {
      layer: layer.name,
      shared: shared.biases,
      local: local.biases,
      net: PRESETS.net5.name,
      first: first1989!.name,
      units: countsOf(first1989!).biases,
    };
  },
};
