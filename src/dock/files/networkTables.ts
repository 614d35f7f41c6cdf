/** The network as tables: its layers with their counts and receptive fields, and what every unit answers to the drawing. */
import { activationsOf, layerReport, positionOf, units, type Network } from '../../network';
import { tableOf, type Written } from '../../ui/saveFile';

/** One row a layer. A field that differs along the axes is written height×width. */
export const layerRows = (network: Network): Written[][] =>
  tableOf(
    layerReport(network).map(({ name, weights, biases, connections, multiplications, receptiveField }, index) => {
      const { channels, height, width } = network.layers[index]!.output;
      const shape = { layer: name, maps: channels, rows: height, columns: width };
      const { size, stride } = receptiveField;
      return { ...shape, weights, biases, connections, multiplications, field: size, stride };
    }),
  );

/** One row a unit: layer, map, row and column, counted from 1, and its value. */
export function activationRows(network: Network, activations: Float32Array): Written[][] {
  const rows: Written[][] = [['layer', 'map', 'row', 'column', 'value']];
  network.layers.forEach((layer, index) => {
    const values = activationsOf(network, activations, index);
    for (let unit = 0; unit < units(layer.output); unit++) {
      const { y, x, channel } = positionOf(layer.output, unit);
      rows.push([layer.name, channel + 1, y + 1, x + 1, values[unit]!]);
    }
  });
  return rows;
}
