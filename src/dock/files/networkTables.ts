/** The network as tables: its layers with their counts and receptive fields, and what every unit answers to the drawing. */
import { activationsOf, layerReport, positionOf, units, type Network } from '../../network';

type Rows = (string | number)[][];

/** One row a layer. A field that differs along the axes is written height×width. */
export function layerRows(network: Network): Rows {
  const head = [
    'layer',
    'maps',
    'rows',
    'columns',
    'weights',
    'biases',
    'connections',
    'multiplications',
    'field',
    'stride',
  ];
  return [
    head,
    ...layerReport(network).map(({ name, weights, biases, connections, multiplications, receptiveField }, index) => {
      const { channels, height, width } = network.layers[index]!.output;
      return [
        name,
        channels,
        height,
        width,
        weights,
        biases,
        connections,
        multiplications,
        receptiveField.size,
        receptiveField.stride,
      ];
    }),
  ];
}

/** One row a unit: layer, map, row and column, counted from 1, and its value. */
export function activationRows(network: Network, activations: Float32Array): Rows {
  const rows: Rows = [['layer', 'map', 'row', 'column', 'value']];
  network.layers.forEach((layer, index) => {
    const values = activationsOf(network, activations, index);
    for (let unit = 0; unit < units(layer.output); unit++) {
      const { y, x, channel } = positionOf(layer.output, unit);
      rows.push([layer.name, channel + 1, y + 1, x + 1, values[unit]!]);
    }
  });
  return rows;
}
