/** LeNet-5 as printed, beside what this page computes for the same layers. */
import { buildNetwork, fieldOfLayer, isWindowed, parametersOf, PRESETS } from '../../network';

interface Row {
  readonly layer: string;
  readonly maps: string;
  /** Rows × columns, with the stride where it is not 1; null where all of the layer before is read. */
  readonly kernel: string | null;
  readonly parameters: number;
  readonly connections: number;
  readonly field: string;
}

/** LeCun, Bottou, Bengio and Haffner 1998, section II.B; the fields follow from its kernels and strides. */
export const PUBLISHED: readonly Row[] = [
  { layer: 'C1', maps: '6@28×28', kernel: '5×5', parameters: 156, connections: 122_304, field: '5×5' },
  { layer: 'S2', maps: '6@14×14', kernel: '2×2/2', parameters: 12, connections: 5_880, field: '6×6' },
  { layer: 'C3', maps: '16@10×10', kernel: '5×5', parameters: 1_516, connections: 151_600, field: '14×14' },
  { layer: 'S4', maps: '16@5×5', kernel: '2×2/2', parameters: 32, connections: 2_000, field: '16×16' },
  { layer: 'C5', maps: '120@1×1', kernel: '5×5', parameters: 48_120, connections: 48_120, field: '32×32' },
  { layer: 'F6', maps: '84', kernel: null, parameters: 10_164, connections: 10_164, field: '32×32' },
  { layer: 'Output', maps: '10', kernel: null, parameters: 0, connections: 840, field: '32×32' },
];

export const PUBLISHED_TOTAL: Totals = { parameters: 60_000, connections: 340_908 };

/** The same rows, computed. */
export function computedRows(): { readonly rows: readonly Row[]; readonly total: Totals } {
  const network = buildNetwork(PRESETS.lenet5);
  const rows = network.layers.map((layer, index): Row => {
    const { height, width, channels } = layer.output;
    const [down, across] = fieldOfLayer(network, index);
    const { kernel, stride } = layer.window;
    const windowed = isWindowed(layer.spec);
    return {
      layer: layer.name,
      maps: windowed ? `${channels}@${height}×${width}` : String(channels),
      kernel: windowed ? `${kernel.join('×')}${stride[0] === 1 ? '' : `/${stride[0]}`}` : null,
      parameters: parametersOf(layer),
      connections: layer.connections,
      field: `${down.size}×${across.size}`,
    };
  });
  return { rows, total: { parameters: network.parameterCount, connections: network.connectionCount } };
}

interface Totals {
  readonly parameters: number;
  readonly connections: number;
}
