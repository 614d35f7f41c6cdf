/** "What is shared with what?" Full, local and shared slide side by side and count the weights that each has used. */
import { buildLayer, countsByConnectivity, positionOf } from '../../network';
import { atC1 } from '../places';
import { pinnedLayer, type Question } from '../question';
import { walkedOn } from '../walked';

/** Krizhevsky, Sutskever, Hinton 2012, first layer: 96 kernels of 11×11×3 at every fourth of 227×227 pixels. */
const alexnet = countsByConnectivity(
  buildLayer(
    { kind: 'convolution', name: 'conv1', maps: 96, kernel: 11, stride: 4, activation: 'identity' },
    { height: 227, width: 227, channels: 3 },
  ),
);

export const sharedWithWhat: Question = {
  name: 'shared',
  title: 'tour.shared.title',
  titleValues: {
    kernels: 96,
    side: 11,
    channels: 3,
    apart: alexnet.local.parameters,
    shared: alexnet.shared.parameters,
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
    const counts = countsByConnectivity(layer);
    return {
      positions,
      local: positions * weights,
      shared: weights,
      layer: layer.name,
      allLocal: counts.local.parameters,
      allShared: counts.shared.parameters,
    };
  },
};
