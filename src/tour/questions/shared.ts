/** "What is shared with what?" Full, local and shared slide side by side and count the weights that each has used. */
import { buildNetwork, countsByConnectivity, positionOf, PRESETS } from '../../network';
import { atC1 } from '../places';
import { pinnedLayer, type Question } from '../question';
import { walkedOn } from '../walked';

/** The layer that it is answered on. */
const c1 = buildNetwork(PRESETS.lenet).layers[0]!;
const counts = countsByConnectivity(c1);

export const sharedWithWhat: Question = {
  name: 'shared',
  title: 'tour.shared.title',
  titleValues: {
    kernels: c1.output.channels,
    side: c1.window.kernel[0],
    channels: c1.input.channels,
    apart: counts.local.parameters,
    shared: counts.shared.parameters,
  },
  place: { ...atC1, lens: { tab: 'slide', section: 'compare' } },
  needs: ['lens', 'lens-slide'],
  guess: { kind: 'number', answer: ({ allLocal, allShared }) => Number(allLocal) / Number(allShared) },
  control: { role: 'group', name: 'slide.transport' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (layer?.spec.kind !== 'convolution' || !walkedOn(now, before)) return null;
    const { y, x, channel } = positionOf(layer.output, now.pinned.unit);
    const positions = y * layer.output.width + x + 1;
    const [rows, columns] = layer.window.kernel;
    const weights = rows * columns * layer.sources[channel]!.length;
    const all = countsByConnectivity(layer);
    return {
      positions,
      local: positions * weights,
      shared: weights,
      layer: layer.name,
      allLocal: all.local.parameters,
      allShared: all.shared.parameters,
    };
  },
};
