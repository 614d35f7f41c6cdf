/** "Does the picture change when sharing ends?" The filters are untied, and the map before is held beside the map after. */
import { activationsOf, countsByConnectivity } from '../../network';
import type { State } from '../../store/state/state';
import { atC1, FILTER } from '../places';
import { pinnedLayer, type Question } from '../question';

/** What single precision makes of the same sum on another way. */
const ROUNDING = 1e-4;

const mapsOf = ({ shown: { network, look }, pinned }: State): Float32Array | null =>
  look?.activations ? activationsOf(network, look.activations, pinned.layer) : null;

export const untie: Question = {
  name: 'untie',
  title: 'tour.untie.title',
  place: atC1,
  needs: ['connectivity'],
  guess: { kind: 'choice', choices: ['no', 'yes'], answer: ({ changed }) => String(changed) },
  control: { role: 'radiogroup', name: 'shell.connectivity' },
  effect: FILTER,
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (layer?.connectivity !== 'local' || pinnedLayer(before)?.connectivity !== 'shared') return null;
    const [after, from] = [mapsOf(now), mapsOf(before)];
    const same = !after || !from || after.every((value, unit) => Math.abs(value - from[unit]!) <= ROUNDING);
    const { shared, local } = countsByConnectivity(layer);
    return {
      layer: layer.name,
      changed: same ? 'no' : 'yes',
      places: layer.output.height * layer.output.width,
      shared: shared.parameters,
      local: local.parameters,
    };
  },
};
