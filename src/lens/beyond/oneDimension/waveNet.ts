/** The network of one dimension that the section trains, and what is read from its results. */
import {
  blockOf,
  buildNetwork,
  CONNECTIVITIES,
  units,
  withConnectivity,
  type Connectivity,
  type NetworkSpec,
} from '../../../network';
import type { ChartPoint } from '../../../ui/LineChart';
import type { CellDone, CellOf, OutcomeOf, RequestOf } from '../../../worker/protocol';
import { placeOver } from '../../experiments/confidence';
import { tableOf, TRAINED, type Fields } from '../../experiments/fields';
import type { Written } from '../../../ui/saveFile';

/** An image of one row: every kernel has one row too, and all that holds of images holds. */
export const WAVE_NET: NetworkSpec = {
  name: 'Waveforms',
  input: { height: 1, width: 64, channels: 1 },
  layers: [
    { kind: 'convolution', name: 'C1', maps: 6, kernel: [1, 9], activation: 'tanh' },
    { kind: 'pooling', name: 'S2', kernel: [1, 4], combine: 'average' },
    { kind: 'convolution', name: 'C3', maps: 8, kernel: [1, 5], activation: 'tanh' },
    { kind: 'pooling', name: 'S4', kernel: [1, 5], combine: 'average' },
    { kind: 'dense', name: 'Output', units: 4, activation: 'identity' },
  ],
  loss: 'crossEntropy',
};

/** Found by trying: with these steps full and local layers have learned their training signals by heart. */
export const WAVES: Omit<RequestOf<'waveforms'>, 'noise'> = {
  spec: WAVE_NET,
  connectivities: CONNECTIVITIES,
  sizes: [16, 64, 256],
  seeds: [1, 2, 3],
  testSignals: 400,
  batch: 16,
  optimizer: { kind: 'adam', learningRate: 0.005, momentum: 0.9, weightDecay: 0 },
  steps: 600,
};

export type WaveCell = CellDone<CellOf<'waveforms'>, OutcomeOf<'waveforms'>>;

/** Test accuracy against the number of training signals: mean and range over the seeds done. */
export function accuracyBySize(done: readonly WaveCell[], connectivity: Connectivity): ChartPoint[] {
  const own = done.filter(({ cell }) => cell.connectivity === connectivity);
  return [...new Set(own.map(({ cell }) => cell.size))].flatMap((size) =>
    placeOver(
      size,
      own.filter(({ cell }) => cell.size === size).map(({ outcome }) => outcome.test.accuracy),
    ),
  );
}

/** Test accuracy against steps, at one number of training signals. */
export function accuracyByStep(done: readonly WaveCell[], connectivity: Connectivity, size: number): ChartPoint[] {
  const curves = done
    .filter(({ cell }) => cell.connectivity === connectivity && cell.size === size)
    .map(({ outcome }) => outcome.points);
  return (curves[0] ?? []).flatMap(({ step }, at) =>
    placeOver(
      step,
      curves.map((points) => points[at]!.testAccuracy),
    ),
  );
}

/** The parameters of the first seed at one number of training signals; null where that run is not done. */
export const trainedParameters = (
  done: readonly WaveCell[],
  connectivity: Connectivity,
  size: number,
): Float32Array<ArrayBuffer> | null =>
  done.find(({ cell, outcome }) => cell.connectivity === connectivity && cell.size === size && outcome.parameters)
    ?.outcome.parameters ?? null;

/** One map of the first layer as a matrix [place, sample]: row y holds the weights with which place y reads the signal. */
export function firstLayerMatrix(
  connectivity: Connectivity,
  parameters: Float32Array,
  map: number,
): { readonly values: Float32Array; readonly rows: number; readonly columns: number } {
  const network = buildNetwork(withConnectivity(WAVE_NET, connectivity));
  const layer = network.layers[0]!;
  const { offset } = blockOf(network, 0, 'weights')!;
  const [rows, columns] = [layer.output.width, units(network.input)];
  const values = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    layer.reads(row * layer.output.channels + map, (input, weight) => {
      values[row * columns + input] = parameters[offset + weight]!;
    });
  }
  return { values, rows, columns };
}

/** The kernels of the shared first layer, one a map. */
export function kernels(parameters: Float32Array): Float32Array[] {
  const network = buildNetwork(WAVE_NET);
  const layer = network.layers[0]!;
  const { offset } = blockOf(network, 0, 'weights')!;
  const length = layer.window.kernel[1];
  return Array.from({ length: layer.output.channels }, (_, map) => {
    const start = offset + layer.rowOf(map);
    return parameters.slice(start, start + length);
  });
}

export const WAVE_FIELDS: Fields<RequestOf<'waveforms'>> = {
  noise: {
    column: 'noise',
    of: ({ noise }) => noise,
    control: { kind: 'slider', label: 'beyond.noise', min: 0, max: 1, step: 0.1 },
  },
  test: { column: 'test signals', of: ({ testSignals }) => testSignals },
  seeds: { of: ({ seeds }) => seeds.length },
  steps: { column: 'steps', of: ({ steps }) => steps },
  batch: TRAINED.batch,
  rate: { ...TRAINED.rate, column: 'learning rate' },
  momentum: TRAINED.momentum,
};

/** One row a run. */
export const waveRows = (done: readonly WaveCell[], request: RequestOf<'waveforms'>): Written[][] =>
  tableOf(
    WAVE_FIELDS,
    request,
    done.map(({ cell, outcome }) => ({
      connectivity: cell.connectivity,
      'training signals': cell.size,
      seed: cell.seed,
      'training accuracy': outcome.training.accuracy,
      'test accuracy': outcome.test.accuracy,
    })),
  );
