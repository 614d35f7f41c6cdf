/** A weight that is pointed at, in words: which one it is, and how often it is used. */
import type { Text } from '../i18n';
import { isAlone, PADDING, positionOf, type Network } from '../network';
import type { PointedWeight } from '../store/actions/pointedWeight';
import { mapName } from '../store/actions/unitNames';
import { layerName } from './names';

/** Rows, columns and maps are counted from 1. */
export function weightSentence(text: Text, network: Network, pointed: PointedWeight): string {
  const { ref, layer, uses } = pointed;
  const units = new Set(uses.map(({ unit }) => unit)).size;
  return text('stage.weight.used', {
    weight: nameOf(text, network, pointed),
    times: units,
    each: uses.length / units,
    onPadding: uses.filter(({ input }) => input === PADDING).length,
    sharing: layer.weights ? ref.connectivity : 'given',
  });
}

function nameOf(text: Text, network: Network, { ref, layer, uses }: PointedWeight): string {
  const { unit, input } = uses[0]!;
  const { y, x, channel } = positionOf(layer.output, unit);
  const shared = ref.connectivity === 'shared';
  const place = { layer: layer.name, map: channel + 1, row: y + 1, column: x + 1 };
  const owner = shared
    ? text('stage.weight.filter', place)
    : isAlone(layer.output)
      ? mapName(text, layer, channel)
      : text('stage.weight.unit', place);
  if (layer.coefficient !== null)
    return text('stage.weight.coefficient', { owner: shared ? text('common.map', place) : owner });
  if (ref.connectivity === 'full') {
    const from = positionOf(layer.input, input);
    const below = layerName(text, network, ref.layer - 1);
    const source = isAlone(layer.input)
      ? mapName(text, { name: below, output: layer.input }, from.channel)
      : text(layer.input.channels === 1 ? 'stage.weight.pixel' : 'stage.weight.unit', {
          layer: below,
          map: from.channel + 1,
          row: from.y + 1,
          column: from.x + 1,
        });
    return text('stage.weight.connection', { owner, source });
  }
  // A row of weights goes [kernelY, kernelX, in].
  const maps = layer.sources[channel]!;
  const tap = ref.weight - layer.rowOf(unit);
  const cell = Math.floor(tap / maps.length);
  const columns = layer.window.kernel[1];
  return text('stage.weight.kernel', {
    row: Math.floor(cell / columns) + 1,
    column: (cell % columns) + 1,
    several: layer.input.channels > 1 ? 'yes' : 'no',
    below: layerName(text, network, ref.layer - 1),
    map: maps[tap % maps.length]! + 1,
    owner,
  });
}
