/** "Unit, filter, feature map?" A unit of another map is pinned: the same layer, another filter. */
import { positionOf, units } from '../../network';
import { atC1, FILTER } from '../places';
import { pinnedLayer, type Question } from '../question';

export const unit: Question = {
  name: 'unit',
  title: 'slide.question.unit',
  place: { ...atC1, lens: { tab: 'slide', section: 'unit' } },
  needs: ['stage'],
  guess: { kind: 'number', answer: ({ users }) => Number(users) },
  control: { role: 'img', name: 'common.map', values: () => ({ layer: 'C1', map: 5 }) },
  shows: FILTER,
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (!layer || now.shown.network !== before.shown.network || now.pinned.layer !== before.pinned.layer) return null;
    const { y, x, channel } = positionOf(layer.output, now.pinned.unit);
    if (channel === positionOf(layer.output, before.pinned.unit).channel) return null;
    return {
      layer: layer.name,
      map: channel + 1,
      row: y + 1,
      column: x + 1,
      users: layer.output.height * layer.output.width,
      filters: layer.output.channels,
      units: units(layer.output),
    };
  },
};
