/** "Is a convolutional net translation invariant?" The drawing is dragged, by whole jumps of the maps and by others. */
import { fieldOfLayer } from '../../network';
import { atC1 } from '../places';
import { pinnedLayer, type Question } from '../question';

export const moved: Question = {
  name: 'moved',
  title: 'shift.question',
  place: { ...atC1, lens: { tab: 'shift', section: 'drawing' }, pin: { layer: 'S2', map: 3, row: 4, column: 7 } },
  needs: ['lens', 'lens-shift'],
  guess: {
    kind: 'choice',
    choices: ['along', 'change'],
    answer: ({ whole }) => (whole === 'yes' ? 'along' : 'change'),
  },
  control: { role: 'img', name: 'shift.distorted' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    const { rows, columns } = now.distortion;
    if (!layer || (rows === before.distortion.rows && columns === before.distortion.columns)) return null;
    const [{ stride }] = fieldOfLayer(now.shown.network, now.pinned.layer);
    const apart = now.shown.network.layers
      .slice(0, now.pinned.layer + 1)
      .some(({ connectivity }) => connectivity === 'local' || connectivity === 'full');
    const whole = stride > 0 && rows % stride === 0 && columns % stride === 0;
    return { rows, columns, layer: layer.name, stride, whole: apart ? 'apart' : whole ? 'yes' : 'no' };
  },
};
