/** A layer in words: its shape and what kind it is. */
import type { Text } from '../i18n';
import { isAlone, type Layer, type Network, type Shape } from '../network';

const windowOf = ({ window }: Layer): string => `${window.kernel[0]}×${window.kernel[1]}`;

export const layerName = (text: Text, network: Network, layer: number): string =>
  layer < 0 ? text('common.input') : network.layers[layer]!.name;

/**
 * What the picture of a map is called, counted from 1: "C1 map 1", and "Output map 2" also where a map is one unit, which
 * has a number everywhere else (`store/unitNames`): scripts find every picture by its layer's name and its map's number. The
 * input is "Input" where it has one map.
 */
export const pictureName = (text: Text, network: Network, layer: number, map: number): string =>
  layer < 0 && network.input.channels === 1
    ? text('common.input')
    : text('common.map', { layer: layerName(text, network, layer), map: map + 1 });

export function shapeText(text: Text, shape: Shape): string {
  const { height, width, channels } = shape;
  if (isAlone(shape)) return text('stage.units', { count: channels });
  return channels === 1
    ? text('stage.pixels', { height, width })
    : text('stage.shape', { maps: channels, height, width });
}

export function kindText(text: Text, network: Network, index: number): string {
  if (index < 0) return text('stage.kind.input');
  const layer = network.layers[index]!;
  return text(`stage.kind.${layer.spec.kind}`, {
    window: windowOf(layer),
    connectivity: layer.connectivity ?? 'none',
    combine: layer.combine,
  });
}
