/** "What is shared with what?" Full, local and shared slide side by side and count the weights that each has used. */
import { buildLayer, countsByConnectivity, positionOf, type LayerCounts } from '../../network';
import { pinnedLayer, type Question } from '../question';
import { walkedOn } from '../walked';

/** Krizhevsky, Sutskever, Hinton 2012, first layer: 96 kernels of 11×11×3 at every fourth of 227×227 pixels. */
const ALEXNET = { kernels: 96, side: 11, channels: 3 };
const [apart, shared] = alexnetCounts();

function alexnetCounts(): readonly number[] {
  const { kernels, side, channels } = ALEXNET;
  const layer = buildLayer(
    { kind: 'convolution', name: 'conv1', maps: kernels, kernel: side, stride: 4, activation: 'identity' },
    { height: 227, width: 227, channels },
  );
  const counts = countsByConnectivity(layer);
  return [counts.local, counts.shared].map(({ parameters }: LayerCounts) => parameters);
}

export const sharedWithWhat: Question = {
  name: 'shared',
  title: 'tour.shared.title',
  titleValues: { ...ALEXNET, apart: apart!, shared: shared! },
  place: {
    net: 'lenet',
    sharing: 'shared',
    lens: { tab: 'slide', section: 'compare' },
    pin: { layer: 'C1', map: 3, row: 8, column: 15 },
    digit: 3,
  },
  needs: ['lens', 'lens-slide'],
  control: { role: 'group', name: 'slide.transport' },
  seen(now, before) {
    const layer = pinnedLayer(now);
    if (layer?.spec.kind !== 'convolution' || !walkedOn(now, before)) return null;
    const { y, x } = positionOf(layer.output, now.pinned.unit);
    const positions = y * layer.output.width + x + 1;
    const counts = countsByConnectivity(layer);
    const weights = counts.shared.weights / layer.output.channels;
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
